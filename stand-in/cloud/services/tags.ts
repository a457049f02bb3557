import { answer, ApiCall, listOf, Operation, recordsOf } from '../api';

/**
 * Tags of the resources of a service, as SetResourceTags in service_alicloud_event_bridge_v2.go and its likes in other
 * services of the provider write and read them.
 */
export class Tags {
  private readonly byResource = new Map<string, Map<string, string>>();

  /** @param placeOf in which place the ids of a call mean something: its region, unless said otherwise */
  constructor(private readonly placeOf: (call: ApiCall) => string = ({ region }) => region) {}

  /** Those of a resource by key, in the order of the keys: the real provider sends them in no order. */
  public of(place: string, type: string, id: string): Record<string, string> {
    const tags = this.byResource.get(`${place}/${type}/${id}`) ?? [];
    return Object.fromEntries([...tags].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Those that the call which makes a resource brings along. */
  public bring({ region, parameters }: ApiCall, type: string, id: string): void {
    const tags = recordsOf(parameters, 'Tag').map(({ Key, Value }): [string, string] => [Key, Value ?? '']);
    this.byResource.set(`${region}/${type}/${id}`, new Map(tags));
  }

  /** What is deleted has no tags any more. */
  public forget(place: string, type: string, id: string): void {
    this.byResource.delete(`${place}/${type}/${id}`);
  }

  public readonly operations: Record<string, Operation> = {
    TagResources: (call) => {
      for (const tags of this.meant(call)) {
        for (const { Key, Value } of recordsOf(call.parameters, 'Tag')) tags.set(Key, Value ?? '');
      }
      return answer();
    },
    UntagResources: (call) => {
      for (const tags of this.meant(call))
        for (const key of listOf(call.parameters, 'TagKey')) tags.delete(key);
      return answer();
    },
    ListTagResources: (call) => {
      const { ResourceType } = call.parameters;
      const found = listOf(call.parameters, 'ResourceId').flatMap((ResourceId) =>
        Object.entries(this.of(this.placeOf(call), ResourceType, ResourceId)).map(([TagKey, TagValue]) => ({
          ...{ ResourceType, ResourceId, TagKey, TagValue },
        })),
      );
      return answer({ TagResources: { TagResource: found } });
    },
  };

  private meant(call: ApiCall): Map<string, string>[] {
    return listOf(call.parameters, 'ResourceId').map((id) => {
      const key = `${this.placeOf(call)}/${call.parameters.ResourceType}/${id}`;
      const tags = this.byResource.get(key) ?? new Map<string, string>();
      this.byResource.set(key, tags);
      return tags;
    });
  }
}
