import { answer, ApiCall, listOf, Operation, recordsOf } from '../api';

/** Tags of EventBridge resources, as SetResourceTags in service_alicloud_event_bridge_v2.go writes and reads them. */
export class Tags {
  private readonly byResource = new Map<string, Map<string, string>>();

  public of(region: string, type: string, id: string): Record<string, string> {
    return Object.fromEntries(this.byResource.get(`${region}/${type}/${id}`) ?? []);
  }

  /** What is deleted has no tags any more. */
  public forget(region: string, type: string, id: string): void {
    this.byResource.delete(`${region}/${type}/${id}`);
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
        Object.entries(this.of(call.region, ResourceType, ResourceId)).map(([TagKey, TagValue]) => ({
          ...{ ResourceType, ResourceId, TagKey, TagValue },
        })),
      );
      return answer({ TagResources: { TagResource: found } });
    },
  };

  private meant({ region, parameters }: ApiCall): Map<string, string>[] {
    return listOf(parameters, 'ResourceId').map((id) => {
      const key = `${region}/${parameters.ResourceType}/${id}`;
      const tags = this.byResource.get(key) ?? new Map<string, string>();
      this.byResource.set(key, tags);
      return tags;
    });
  }
}
