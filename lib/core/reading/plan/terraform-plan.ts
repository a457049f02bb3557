import { said, words } from '../../language/say';
import { unknownTrigger } from '../../model/function-trigger';
import { OutsideChange } from '../../model/outside-change';
import { listOf } from '../../model/json-object';
import { ResourceDefinition } from '../../model/app-definition';
import { EVENT_STREAMING, StreamDefinition } from '../../model/stream-definition';
import { hideCredentials } from '../../redaction/credentials';
import { refuseTooDeep } from '../input-error';
import { readJsonText } from '../json-text';
import { readDocument } from '../policy-document';
import { StreamPlace, TextReader } from '../read-stream';
import { configAttribute, mayBeStream, readStreamOf, withoutStream } from '../read-stream-of';
import { ReviewedInput } from '../reviewed-input';
import { Configuration } from './configuration';
import { isRead, resourceChanges, unseen } from './plan-changes';
import { PlanDocument, ResourceChange } from './plan-format';
import { refuseMalformedPlan } from './plan-shape';
import { hiddenValues } from '../hidden-values';
import { blocksOfPlan } from './plan-blocks';
import { unseenOfPlan } from '../out-of-sight';
import { outsideChange } from './outside-changes';
import { withSensitive } from './sensitive-places';
import { isParsed, templateOf } from './templates';
import { credentialProof, hidePlanned, Planned, plannedValues } from './planned-values';
import { actionOf, describeBeginning, describeChange, describeEnd, StreamChange } from './stream-change';

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
    if (change.deposed !== undefined) {
      changes.push(...reader.deposed(change));
      continue;
    }
    const after = reader.after(change);
    const stream = after && reader.stream(after);
    if (stream !== undefined) streams.push(stream);
    const described = reader.change(change, after, stream);
    if (described !== undefined) changes.push(described);
    if (change.type !== EVENT_STREAMING && after !== undefined)
      resources.push(reader.resource(after, stream !== undefined));
  }
  const outside = listOf(plan.resource_drift)
    .filter(isRead)
    .flatMap((drift) => reader.outside(drift));
  const hidden = hiddenValues(plan);
  const blocks = blocksOfPlan(plan, label);
  refuseTooDeep(blocks);
  return {
    kind: 'plan',
    app: {
      streams,
      resources,
      ...(outside.length > 0 && { outside }),
      ...(blocks.length > 0 && { blocks }),
      ...(hidden.size > 0 && { hidden }),
    },
    changes,
    notEvaluated: [...unseen(plan, label), ...unseenOfPlan(plan, resources, label)],
    ...(plan.timestamp !== undefined && { madeAt: String(plan.timestamp) }),
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

  /**
   * What becomes of the stream that a resource is or makes; undefined where there is none, before or after.
   *
   * @param shown the stream as it will be, its credentials hidden; undefined where there will be none, or nothing says so
   */
  public change(
    planned: ResourceChange,
    after: Planned | undefined,
    shown: StreamDefinition | undefined,
  ): StreamChange | undefined {
    const { address, type, name } = planned;
    if (!mayBeStream(type)) return undefined;
    const { before: values, actions, before_sensitive: marks } = planned.change;
    // Most streams of most plans stay as they are: there is nothing to compare.
    if (values === null || values === undefined || actionOf(actions) === 'none')
      return shown && describeChange(planned, shown, undefined, undefined);
    // Compared with its credentials, for a new password is a change; nothing but pointers comes of it.
    const place = this.place({ address, configuration: this.configuration.resource(address, type, name) });
    const before = readStreamOf(type, values, PLAIN, place);
    if (before === undefined) return shown && describeBeginning(planned, shown);
    const was = withSensitive(
      hideCredentials(before, () => 'sensitive'),
      marks,
    );
    const marked = { ...before, sensitive: [...(was.sensitive ?? []), ...(shown?.sensitive ?? [])] };
    if (after !== undefined && shown !== undefined)
      return describeChange(planned, shown, marked, this.compared(values, after, planned, place), was);
    if (after === undefined) return describeChange(planned, was, marked, undefined);
    const now = plannedValues(after, this.configuration, this.label);
    return describeEnd(planned, was, before, unknownTrigger({ ...place, type, values: now })?.pointer);
  }

  /** What becomes of a stream that an earlier replacement left, beside the one that took its place. */
  public deposed(planned: ResourceChange): StreamChange[] {
    const described = this.change(planned, undefined, undefined);
    if (described === undefined) return [];
    const { stream } = described;
    // As Terraform calls it: the address is that of the one that took its place.
    const address = `${planned.address} (deposed object ${planned.deposed})`;
    const location = { ...stream.location, address };
    return [{ ...described, address, stream: { ...stream, location }, reasons: [said(DEPOSED)] }];
  }

  /** What somebody did to a stream outside of Terraform. */
  public outside({ address, type, name, change }: ResourceChange): OutsideChange[] {
    if (!mayBeStream(type) || !change.before) return [];
    refuseTooDeep([change.before, change.after]);
    const place = this.place({ address, configuration: this.configuration.resource(address, type, name) });
    const before = readStreamOf(type, change.before, PLAIN, place);
    if (before === undefined) return [];
    const after = change.after ? readStreamOf(type, change.after, PLAIN, place) : undefined;
    const found = outsideChange(
      withSensitive(before, change.before_sensitive),
      after && withSensitive(after, change.after_sensitive),
    );
    return found === undefined ? [] : [found];
  }

  /** What only the provider knows, and not yet, is not said to change. */
  private compared(
    before: Readonly<Record<string, unknown>>,
    after: Planned,
    { type, change }: ResourceChange,
    place: StreamPlace,
  ): StreamDefinition | undefined {
    const known: Record<string, unknown> = {
      ...before,
      ...plannedValues(after, this.configuration, this.label),
    };
    for (const [name, value] of Object.entries(change.after ?? {})) if (value === null) delete known[name];
    return readStreamOf(type, known, PLAIN, place);
  }

  private place({ address, configuration }: Pick<Planned, 'address' | 'configuration'>) {
    return { ...this.configuration.provider(configuration), location: { address, stack: this.label } };
  }
}

const DEPOSED = words`an earlier replacement left it (deposed)`;
