/** What a property of a class takes, of which its parameter is made. */
export type PropType =
  | 'value'
  | 'field'
  | 'enum'
  | 'duration'
  | 'network'
  | 'booleanText'
  | 'numberText'
  | 'json'
  | 'struct'
  | 'structs'
  | 'SlsConsumePosition'
  | 'SlsContentSchema';

/** A member of a struct, and the property that gives it. */
export interface MemberFacts {
  readonly prop: string;
  readonly is: PropType;
  /** Set where the parameter is a sink field that takes a constant alone. */
  readonly constant?: true;
}

/** A parameter, and the property that gives it. */
export interface PropFacts extends MemberFacts {
  /** The members of its enum, by how EventBridge spells them. */
  readonly members?: Readonly<Record<string, string>>;
  /** What it takes, in EventBridge's spelling. */
  readonly spellings?: readonly string[];
  /** The members of its struct, or of those in its list. */
  readonly struct?: Readonly<Record<string, MemberFacts>>;
  /** Its type in JSON, where that is not text. */
  readonly json?: string;
  /** Set where several streams often have the same. */
  readonly shared?: true;
}

/** The class of a kind, and how its properties give the parameters. */
export interface PartProps {
  readonly className: string;
  readonly parameters: Readonly<Record<string, PropFacts>>;
  /** The parameters without which the class cannot be made. */
  readonly needed: readonly string[];
  /** What answers have besides, and no request takes. */
  readonly readOnly?: readonly string[];
  /** The one property that gives the parameters of a network. */
  readonly network?: {
    readonly prop: 'network' | 'vpc';
    readonly type: string;
    readonly vpc: string;
    readonly vSwitch: string;
    readonly securityGroup: string;
    readonly private: string;
  };
}
