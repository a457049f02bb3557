import { said, say, words } from '../language/say';
/** Where the published documents and the open-source engine differ, or the documents say nothing: who says what. */
interface NoteText {
  /** What a reader of a simulation sees. */
  readonly text: string;
  /** What the documents say. */
  readonly documents: string;
  /** What the open-source engine does. */
  readonly engine: string;
}

/** Differences in matching: the simulation answers as the documents do. */
export const DIFFERENCES = {
  'array-with-objects': {
    text: words`the open-source engine lets no list match that holds an object or a list`,
    documents: 'A list matches where one of its values does.',
    engine: 'A list that holds an object or a list never matches, whatever its other elements are.',
  },
  'block-edges': {
    text: words`the open-source engine takes the first and the last address of a block for outside it`,
    documents: 'cidr matches the addresses of an IPv4 block.',
    engine:
      'The network and the broadcast address are outside; /31 and /32 hold nothing, 0.0.0.0 is in no block.',
  },
  'contains-unknown': {
    text: words`the open-source engine has no operator contains`,
    documents: 'contains matches text with the operand in it.',
    engine: 'The operator is unknown, and the pattern is refused.',
  },
  'exists-on-object-or-array': {
    text: words`the open-source engine takes an object, an empty list or a list with objects neither for present nor for absent`,
    documents: 'exists says whether the field is there.',
    engine: 'Neither true nor false matches an object, an empty list or a list that holds objects.',
  },
  'key-read-as-path': {
    text: words`the open-source engine reads the name of the field as a JSONPath`,
    documents: 'A field is found by its name.',
    engine:
      'A point in a name leads into an object, `*` and `[0]` mean what they do in JSONPath, a blank makes the match fail with an error.',
  },
  'no-data': {
    text: words`the open-source engine lets no pattern on data match an event without data`,
    documents: '`"exists": false` matches where the field is absent.',
    engine: 'Without data every pattern on data fails, `"exists": false` too.',
  },
  'number-respelled': {
    text: words`the open-source engine spells the number in another way before it uses it`,
    documents: 'Nothing; an older edition compared numbers as they are spelt.',
    engine:
      'Spells 3.0e2 as 300, 1.50 as 1.5 and 0.0001 as 1.0E-4, and wraps integers below -2147483648 to 32 bits.',
  },
  'numeric-tolerance': {
    text: words`the open-source engine takes numbers for equal that differ by at most 0.0000001`,
    documents: 'numeric compares numbers.',
    engine: 'Two numbers that differ by at most 1e-7 are equal.',
  },
  'types-equal-by-text': {
    text: words`the open-source engine compares texts, numbers and booleans by their text`,
    documents: 'A value is a text in quotes, a number, true, false or null.',
    engine: 'The pattern "5" matches the number 5, and true the text "true".',
  },
} as const satisfies Record<string, NoteText>;

/** Differences in what is a pattern at all: no event shows them, so that no answer has a note of them. */
export const GRAMMAR_DIFFERENCES = {
  'evaluation-error': {
    text: words`the open-source engine fails at a name that is not a JSONPath`,
    documents: 'A field is found by its name.',
    engine: 'Takes a name with a blank, `(` or `..` when the rule is made, and fails at every event.',
  },
  'extension-not-registered': {
    text: words`the open-source engine knows only the extension attributes that it is set up with`,
    documents: 'Six extension attributes begin with `aliyun`; that there are no others is not said.',
    engine: 'Refuses a pattern on an extension attribute that is not in its configuration.',
  },
  'lenient-json': {
    text: words`the open-source engine reads JSON leniently`,
    documents: 'A pattern is JSON.',
    engine: 'Takes single quotes, names without quotes, comments and a trailing comma.',
  },
  'not-an-ipv4-block': {
    text: words`the open-source engine takes more than IPv4 for an address`,
    documents: 'cidr takes IPv4.',
    engine: 'Takes IPv6 addresses, short forms and host names, which it looks up, where there is no mask.',
  },
} as const satisfies Record<string, NoteText>;

/** What may surprise in a field: no document says it, and the simulation does what the engine does. */
export const FIELD_NOTES = {
  'missing-path': {
    text: words`the event has nothing at the JSONPath; what the sink makes of that is not documented`,
    documents: 'Nothing.',
    engine: 'The field has no value. In a template the variable stays as it stands.',
  },
  'not-a-definite-path': {
    text: words`the JSONPath names no single value, so it is delivered as its own text`,
    documents: 'A partial event is one JSONPath.',
    engine: 'A wildcard, a slice, a filter, `..` or a blank in a name makes the path a text.',
  },
  'null-members-dropped': {
    text: words`members that are null are left out of the object`,
    documents: 'Nothing.',
    engine: 'Leaves out the members of objects that are null; a null in a list stays.',
  },
  'number-respelled': DIFFERENCES['number-respelled'],
  'unresolved-variable': {
    text: words`a variable of the template has no value and stays as it stands`,
    documents: 'Nothing.',
    engine:
      '`${name}` stays where the name is not declared or its path leads nowhere; `${name:-text}` gives the text.',
  },
  'value-not-escaped': {
    text: words`the value goes into the text without quotes and escapes`,
    documents: 'Nothing.',
    engine: 'A quote, a backslash or a line break in a value is not escaped.',
  },
  'value-substituted-again': {
    text: words`the value of the event holds a variable, which is replaced too`,
    documents: 'Variables do not nest.',
    engine: 'A value that holds `${other}` is substituted again with the declared variables; a circle fails.',
  },
} as const satisfies Record<string, NoteText>;

/** What a simulation says beside these. */
export const OTHER_NOTES = {
  'not-json': words`the template is JSON, and what comes of it is not: a value holds what JSON has to escape`,
  'value-too-long': words`it is longer than EventBridge takes`,
  'event-too-large': words`the event is larger than EventBridge takes`,
  'sample-value': words`its value comes from the documented sample, and is another in each event`,
  'made-up-value': words`no document shows its value: the simulation made one up, and it is another in each event`,
  'not-documented': words`part of it is not documented`,
  'arrives-in-a-list': words`a function gets a list of the events of a batch, also of one`,
  sample: words`how the event was made`,
} as const;

/** The id of a note. */
export type NoteId = keyof typeof DIFFERENCES | keyof typeof FIELD_NOTES | keyof typeof OTHER_NOTES;

/** Something to know of a simulation. */
export interface Note {
  readonly id: NoteId;
  readonly text: string;
  /** What it is about, where that is a part of the event: `data.body.level`. */
  readonly where?: string;
}

const TEXTS: Readonly<Record<string, string>> = {
  ...OTHER_NOTES,
  ...textsOf(FIELD_NOTES),
  ...textsOf(DIFFERENCES),
};

function textsOf(table: Readonly<Record<string, NoteText>>): Record<string, string> {
  return Object.fromEntries(Object.entries(table).map(([id, { text }]) => [id, text]));
}

/** A note in the words of the tables. */
export function noteOf(id: NoteId, more?: string): Note {
  return { id, text: more === undefined ? said(TEXTS[id]) : say`${said(TEXTS[id])}: ${more}` };
}
