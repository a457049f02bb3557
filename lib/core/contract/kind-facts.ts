import { ArnShape } from '../model/arn';
import { DocumentId } from './documents';
import { LimitId } from './limits';
import { MetricId, MetricUse } from './metrics';
import { RegionalService } from './regions';

/** What a parameter of a source or sink is, wherever its kind spells it. */
export type ParameterRole = 'instance' | 'topic' | 'queue' | 'group' | 'position';

/** The parameters of one network through which EventBridge reaches a broker. */
export interface NetworkParameters {
  /** The parameter that says whether the network is public or private. */
  readonly type?: string;
  readonly vpc: string;
  readonly vSwitch: string;
  readonly securityGroup: string;
}

/** Where a broker listens. */
export interface Listening {
  /** The parameters that hold addresses, each with the port of an address without one. */
  readonly addresses: Readonly<Record<string, number>>;
  /** The ports that no parameter says. */
  readonly ports: readonly number[];
}

/** What the library knows of a kind of source or sink, beside its parameters: what its card says. */
export interface KindFacts extends Listening {
  readonly title: string;
  /** Where its parameters were read. */
  readonly document: DocumentId;
  readonly side: 'source' | 'sink';
  /** The class that describes it. */
  readonly className: string;
  /** The card of its service; undefined where no fact of the service is needed. */
  readonly service?: string;
  /**
   * The parameters that tell its endpoint from others, the largest first: `A|B` is the first of them that is given,
   * one with `?` may be missing, and `@region` is the region.
   */
  readonly endpoint: readonly string[];
  /** The shapes of ARNs that name its endpoint, with the names in the same order. */
  readonly endpointArns: readonly ArnShape[];
  /** Its parameters by what they are. */
  readonly parameters: Readonly<Partial<Record<ParameterRole, readonly string[]>>>;
  /** Whether it has a parameter `RegionId`. */
  readonly namesRegion: boolean;
  /** The parameters that are sink fields. */
  readonly sinkFields: readonly string[];
  /** The service-linked roles EventBridge needs for it. */
  readonly serviceLinkedRoles: readonly string[];
  /** The service-linked roles it needs besides when it is reached through a VPC. */
  readonly serviceLinkedRolesInVpc: readonly string[];
  /** The parameter that names the RAM role EventBridge assumes for it. */
  readonly roleParameter?: string;
  /** The network through which its broker is reached. */
  readonly network?: NetworkParameters;
  /** The network of a stream across the border of mainland China, where it is another; `fix` says how to give it. */
  readonly borderNetwork?: NetworkParameters & { readonly fix: string };
  /** The parameter that must say `PublicNetwork` in a stream across the border of mainland China. */
  readonly borderPublic?: string;
  /** The parameters that are never shown. */
  readonly secretParameters: readonly string[];
  /** The parameters that UpdateEventStreaming cannot change. Their order is part of what identifies a stream. */
  readonly fixedParameters: readonly string[];
  /** The properties of its class that give parameters, where their names do not follow from these. */
  readonly properties: Readonly<Record<string, string>>;
  /** The parameter that says how a message is encoded, and the field under `data` that holds the message. */
  readonly body?: { readonly format: string; readonly field: string };
  /** Parameters with a text of their own grammar, which counts where other parameters have these values. */
  readonly formats: Readonly<Record<string, ParameterFormat>>;
  /** The parameter and value that ask for messages in order, what is needed then, and the service whose messages have it. */
  readonly order?: OrderFacts;
  /** The parameters of its user and password; undefined where it has none, or where the contract asks for both. */
  readonly credentials?: CredentialFacts;
  /** What CloudMonitor has of a stream that reads it; undefined where no document names anything. */
  readonly metrics?: KindMetrics;
  /** The envelope of its events; undefined where nothing is known of it. */
  readonly envelope?: Envelope;
  /** Samples of its events, documented or implied: the first whose `where` holds. */
  readonly samples?: readonly EventSample[];
}

/** The metrics of a source, and the values of parameters with which it has none. */
export interface KindMetrics extends Readonly<Partial<Record<MetricUse, MetricId>>> {
  readonly unless?: Readonly<Record<string, string>>;
}

/** What messages in order need. */
export interface OrderFacts {
  readonly parameter: string;
  readonly value: string;
  readonly needs: string;
  /** The service of sources from which they need it not. */
  readonly except: string;
}

/** A user and its password, of which neither goes alone. */
export interface CredentialFacts {
  readonly user: string;
  readonly password: string;
  /** The values of parameters with which both are needed. */
  readonly neededWith?: Readonly<Record<string, string>>;
  /** The type of targets of event rules that have the same parameters. */
  readonly target?: string;
}

/** A documented event of a source, with `<topic>` and its like for what parameters say. */
export interface EventSample {
  /** The values of parameters for which it holds. */
  readonly where?: Readonly<Record<string, string>>;
  readonly document: DocumentId;
  readonly attributes: Readonly<Record<string, string>>;
  /** The subject that another document shows. */
  readonly alsoSubject?: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** JSON pointer to where the message stands; `/data` where its fields stand beside the others. */
  readonly message?: string;
  /** The title of the kind whose events a document shows, where these are taken to be like them. */
  readonly like?: string;
  /** Set where the message is text always. */
  readonly text?: boolean;
  readonly key?: string;
  /** JSON pointer to the object with the properties of the message. */
  readonly properties?: string;
  /** JSON pointer to the object with properties that have a meaning; it wins for the names it has. */
  readonly system?: string;
  /** JSON pointers to what is not known, each with the reason. */
  readonly gaps?: Readonly<Record<string, string>>;
  /** What a reader must know before relying on it. */
  readonly note?: string;
}

/** What a text inside a parameter is, where it has a grammar of its own. */
export type TextFormat =
  | 'content-schema'
  | 'log-project'
  | 'logstore'
  | 'bucket'
  | 'object-path'
  | 'rocketmq-tags'
  | 'rocketmq-sql'
  | 'json-template';

/** The grammar of a text inside a parameter. */
export interface ParameterFormat {
  readonly is: TextFormat;
  readonly where: Readonly<Record<string, string>>;
}

/** How well something is known: a document shows it, or what documents say of others implies it. */
export type KnownBy = 'documented' | 'implied';

/** The CloudEvents envelope of the events that a source produces, as far as it is known. */
export interface Envelope {
  readonly level: KnownBy;
  readonly source?: string;
  readonly type?: string;
  /** The shape of the subject; parts in angle brackets differ. */
  readonly subject?: string;
  /** Names of fields under `data`. */
  readonly dataFields: readonly string[];
  /** Fields of the message itself come on top of `dataFields`. */
  readonly openData?: boolean;
  /** What a reader must know before relying on it. */
  readonly note?: string;
  readonly document: DocumentId;
}

/** What makes a name. */
export interface NameGrammarFacts {
  readonly limit: LimitId;
  /** A regular expression; undefined where every character is allowed. */
  readonly pattern?: string;
  /** The pattern for people. */
  readonly characters: string;
}

/** What some editions, or some documents, take besides: a warning where it is not known which it is. */
export interface WiderNameFacts extends NameGrammarFacts {
  /** Who takes it, for people: `only a serverless instance takes it`. */
  readonly by: string;
  /** Regular expressions of the ids of instances that take it, and of those that do not. */
  readonly instanceIds?: string;
  readonly otherIds?: string;
}

/** What a service takes as a name. */
export interface NameFacts extends NameGrammarFacts {
  /** What is named, for people: `Kafka topic`. */
  readonly what: string;
  readonly wider?: WiderNameFacts;
  /** What the Terraform provider takes, where that is another. */
  readonly provider?: NameGrammarFacts;
  /** A regular expression of names that fit and are refused all the same, and why. */
  readonly reserved?: { readonly pattern: string; readonly why: string };
  /** The Terraform resource that makes what is named, and the attributes that hold the name. */
  readonly resource?: { readonly type: string; readonly attributes: readonly string[] };
}

/** The names that a service has rules for. */
export type NamedRole = Extract<ParameterRole, 'topic' | 'queue' | 'group'>;

/** What is known of a service, whichever kind reads from it or delivers to it. */
export interface ServiceFacts extends Partial<Listening> {
  /** What people call it. */
  readonly title: string;
  /** How the ids of its instances begin: a regular expression. */
  readonly instanceIds?: string;
  /** What the lists of regions call it. */
  readonly offer?: RegionalService;
  /** A parameter that is given of something older alone, of which the lists do not speak. */
  readonly offerUnless?: string;
  /** The system policy that covers it, and a regular expression of the Terraform types that ask for that policy. */
  readonly systemPolicy?: string;
  readonly resources?: string;
  readonly names?: Readonly<Partial<Record<NamedRole, NameFacts>>>;
  /** The service-linked roles for it, each with the service that it trusts. */
  readonly serviceLinkedRoles?: Readonly<Record<string, string>>;
  readonly editions?: Editions;
}

/** Editions of a service that one parameter tells apart. */
export interface Editions {
  readonly parameter: string;
  /** The edition where the parameter is not given. */
  readonly default: string;
  /** The facts of each edition: those of the service, and its own before them. */
  readonly of: Readonly<Record<string, ServiceFacts>>;
}

/** What the library knows of a kind of transform. */
export interface TransformFacts {
  readonly title: string;
  /** The parameter that says which one it is. */
  readonly identity: string;
  /** Whether UpdateEventStreaming cannot carry it. */
  readonly isFixed: boolean;
  /** The parameters that are JSON as text. */
  readonly jsonTexts: readonly string[];
}

/** Two numbers beside each other, of which the lower is not above the upper. */
export interface OrderedNumbers {
  readonly lower: string;
  readonly upper: string;
  /** What holds where one is not given. */
  readonly defaults: Readonly<Record<string, number>>;
  /** Set where no document says it. */
  readonly severity?: 'warning';
}
