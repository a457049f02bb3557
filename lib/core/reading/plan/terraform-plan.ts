import { listOf } from '../../model/json-object';
import { ResourceDefinition } from '../../model/app-definition';
import { NotEvaluated } from '../../rules/finding';
import { EVENT_STREAMING, StreamDefinition } from '../../model/stream-definition';
import { hideCredentials } from '../../redaction/credentials';
import { refuseTooDeep } from '../input-error';
import { readJsonText } from '../json-text';
import { readDocument } from '../policy-document';
import { readStream, TextReader } from '../read-stream';
import { configAttribute, mayBeStream, readStreamOf, withoutStream } from '../read-stream-of';
import { ReviewedInput } from '../reviewed-input';
import { Configuration } from './configuration';
import { PlanDocument, PlannedResource, ResourceChange } from './plan-format';
import { refuseMalformedPlan } from './plan-shape';
import { resourcesOf } from './planned-modules';
import { hiddenValues } from '../hidden-values';
import { blocksOfPlan } from './plan-blocks';
import { withSensitive } from './sensitive-places';
import { isParsed, templateOf } from './templates';
import { credentialProof, hidePlanned, Planned, plannedValues } from './planned-values';
import { actionOf, describeChange, StreamChange } from './stream-change';

/** A plan has its texts as EventBridge gets them. */
export const PLAIN: TextReader = { text: (value) => value, json: readJsonText };

/**
 * Reads a plan, `terraform show -json`: what there will be, and what happens to each event stream.
 *
 * @param label what the plan is called in references; unique among what is judged together
 */
export function readPlan(plan: PlanDocument, label: string): ReviewedInput {
  refuseMalformedPlan(plan);
  const reader = new PlanReader(plan, label);
  const streams: StreamDefinition[] = [];
  const resources: ResourceDefinition[] = [];
  const changes: StreamChange[] = [];
  for (const change of resourceChanges(plan)) {
    refuseTooDeep([change.change.before, change.change.after]);
    const after = reader.after(change);
    const stream = after && reader.stream(after);
    if (stream !== undefined) streams.push(stream);
    if (change.type === EVENT_STREAMING) {
      const described = reader.change(change, after, streams[streams.length - 1]);
      if (described !== undefined) changes.push(described);
    } else if (after !== undefined) resources.push(reader.resource(after, stream !== undefined));
  }
  const hidden = hiddenValues(plan);
  const blocks = blocksOfPlan(plan, label);
  return {
    kind: 'plan',
    app: {
      streams,
      resources,
      ...(blocks.length > 0 && { blocks }),
      ...(hidden.size > 0 && { hidden }),
    },
    changes,
    notEvaluated: unseen(plan, label),
  };
}

class PlanReader {
  private readonly configuration: Configuration;

  constructor(
    plan: PlanDocument,
    private readonly label: string,
  ) {
    this.configuration = new Configuration(plan);
  }

  /** What there will be, or undefined where nothing will. */
  public after({ address, type, name, change }: ResourceChange): Planned | undefined {
    const stays = change.actions.some((action) => action !== 'delete' && action !== 'forget');
    if (!stays || change.after === null || change.after === undefined) return undefined;
    return {
      address,
      type,
      values: change.after,
      unknown: change.after_unknown,
      sensitive: change.after_sensitive,
      configuration: this.configuration.resource(address, type, name),
    };
  }

  /** The stream that it is, or makes. */
  public stream(planned: Planned): StreamDefinition | undefined {
    if (!mayBeStream(planned.type)) return undefined;
    const values = plannedValues(planned, this.configuration, this.label);
    const read = readStreamOf(planned.type, values, PLAIN, this.place(planned));
    if (read === undefined) return undefined;
    const stream = hideCredentials(read, (attribute, parameter) =>
      credentialProof(planned, configAttribute(planned.type) ?? attribute, parameter, this.configuration),
    );
    return withSensitive(stream, planned.sensitive, (attribute) =>
      templateOf(planned.configuration, attribute),
    );
  }

  public resource(planned: Planned, makesStream: boolean): ResourceDefinition {
    const given = plannedValues(planned, this.configuration, this.label);
    const values = makesStream ? withoutStream(planned.type, given) : given;
    const read = Object.entries(hidePlanned(values, planned, this.configuration)).map(([name, value]) => [
      name,
      isParsed(value) ? value.$parsed : (readDocument(name, value, readJsonText) ?? value),
    ]);
    return { type: planned.type, values: Object.fromEntries(read), ...this.place(planned) };
  }

  /** @param shown the stream as it will be, its credentials hidden; not read where it goes */
  public change(
    planned: ResourceChange,
    after: Planned | undefined,
    shown: StreamDefinition,
  ): StreamChange | undefined {
    const values = planned.change.before;
    // Most streams of most plans stay as they are: there is nothing to compare.
    if (values === null || values === undefined || actionOf(planned.change.actions) === 'none') {
      return after && describeChange(planned, shown, undefined, undefined);
    }
    // Compared with its credentials, for a new password is a change; nothing but pointers comes of it.
    const { address, type, name } = planned;
    const place = this.place({ address, configuration: this.configuration.resource(address, type, name) });
    const before = readStream(values, PLAIN, place);
    if (after === undefined)
      return describeChange(
        planned,
        withSensitive(
          hideCredentials(before, () => 'sensitive'),
          planned.change.before_sensitive,
        ),
        before,
        undefined,
      );
    // What only the provider knows, and not yet, is not said to change.
    const known = { ...values, ...plannedValues(after, this.configuration, this.label) };
    const dropped = Object.entries(planned.change.after ?? {}).filter(([, value]) => value === null);
    for (const [name] of dropped) delete (known as Record<string, unknown>)[name];
    return describeChange(planned, shown, before, readStream(known, PLAIN, place));
  }

  private place({ address, configuration }: Pick<Planned, 'address' | 'configuration'>) {
    return { ...this.configuration.provider(configuration), location: { address, stack: this.label } };
  }
}

/** Every managed Alibaba Cloud resource of a plan; a plan that only refreshes has no changes, but values. */
function resourceChanges(plan: PlanDocument): ResourceChange[] {
  const changes = listOf(plan.resource_changes).filter(isRead);
  const seen = new Set(changes.map(({ address }) => address));
  const planned = resourcesOf(plan.planned_values?.root_module).filter(({ address }) => !seen.has(address));
  return [...changes, ...planned.map(unchanged)];
}

function isRead({ mode, type, deposed }: ResourceChange): boolean {
  return mode !== 'data' && deposed === undefined && type.startsWith('alicloud_');
}

function unchanged({ address, type, name, values = {}, sensitive_values }: PlannedResource): ResourceChange {
  const change = { actions: ['no-op'], before: values, after: values, after_sensitive: sensitive_values };
  return { address, type, name, change };
}

function unseen(plan: PlanDocument, label: string): NotEvaluated[] {
  if (plan.errored !== true) return [];
  return [
    {
      rule: 'contract',
      address: label,
      reason: 'the plan ended with an error, and does not have everything',
    },
  ];
}
