import { say } from '../language/say';
/** What is wrong with the tag expression of a RocketMQ subscription, `a || b`; undefined where nothing is. */
export function tagProblem(expression: string): string | undefined {
  const tags = expression.split('||').map((tag) => tag.trim());
  if (tags.some((tag) => tag === '')) return say`has an empty tag`;
  if (tags.some((tag) => tag.includes('|'))) return say`has a single |: || stands between tags`;
  if (tags.some((tag) => /\s/.test(tag))) return say`has a blank inside a tag: || stands between tags`;
  return tags.length > 1 && tags.includes('*')
    ? say`has * beside other tags, which stands for all of them`
    : undefined;
}

/** The words of SQL92 that RocketMQ knows, and no property may be called. */
const KEYWORDS = [
  'AND',
  'OR',
  'NOT',
  'BETWEEN',
  'IN',
  'IS',
  'NULL',
  'TRUE',
  'FALSE',
  'CONTAINS',
  'STARTSWITH',
  'ENDSWITH',
];

const TOKEN =
  /\s+|(?<text>'(?:[^']|'')*')|(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[lL]?)|(?<name>[A-Za-z_$][\w$]*)|(?<sign><>|<=|>=|[=<>(),+-])/y;

/** Says what is wrong, in words that end a sentence about the expression. */
class SqlProblem extends Error {
  constructor(public readonly problem: string) {
    super(problem);
  }
}

/** What is wrong with an SQL expression of a RocketMQ subscription; undefined where nothing is. */
export function sqlProblem(expression: string): string | undefined {
  try {
    new SqlReader(tokensOf(expression)).readAll();
    return undefined;
  } catch (error) {
    const { problem } = error as Partial<SqlProblem>;
    if (problem === undefined) throw error;
    return problem;
  }
}

interface Token {
  readonly kind: 'text' | 'number' | 'name' | 'word' | 'sign' | 'end';
  readonly text: string;
}

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < expression.length) {
    const at = TOKEN.lastIndex;
    const { groups } = TOKEN.exec(expression) ?? {};
    if (groups === undefined) throw new SqlProblem(unreadable(expression, at));
    const [kind, text] = Object.entries(groups).find(([, found]) => (found as unknown) !== undefined) ?? [];
    if (kind === undefined || text === undefined) continue;
    const isWord = kind === 'name' && KEYWORDS.includes(text.toUpperCase());
    tokens.push(isWord ? { kind: 'word', text: text.toUpperCase() } : { kind: kind as Token['kind'], text });
  }
  return [...tokens, { kind: 'end', text: say`the end` }];
}

function unreadable(expression: string, at: number): string {
  const character = expression[at];
  if (character === "'") return say`has a text that does not end`;
  return character === '"'
    ? say`has a double quote: texts stand in single quotes`
    : say`has ${JSON.stringify(character)}, which its grammar does not know`;
}

/** Reads conditions as RocketMQ does: OR over AND over comparisons; there is no arithmetic. */
class SqlReader {
  private position = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  public readAll(): void {
    this.readOr();
    if (this.next.kind !== 'end') throw this.unexpected(say`AND, OR or the end`);
  }

  private get next(): Token {
    return this.tokens[this.position];
  }

  private unexpected(wanted: string): SqlProblem {
    return new SqlProblem(say`has ${this.next.text} where ${wanted} is expected`);
  }

  private take(...texts: string[]): boolean {
    const { kind, text } = this.next;
    if ((kind !== 'word' && kind !== 'sign') || !texts.includes(text)) return false;
    this.position += 1;
    return true;
  }

  private want(text: string): void {
    if (!this.take(text)) throw this.unexpected(text);
  }

  private readOr(): void {
    do this.readAnd();
    while (this.take('OR'));
  }

  private readAnd(): void {
    do this.readComparison();
    while (this.take('AND'));
  }

  private readComparison(): void {
    if (this.take('NOT')) return this.readComparison();
    this.readOperand();
    while (this.readOperator());
  }

  /** What follows an operand; false where nothing does. */
  private readOperator(): boolean {
    if (this.take('IS')) {
      this.take('NOT');
      if (!this.take('NULL', 'TRUE', 'FALSE')) throw this.unexpected('NULL');
      return true;
    }
    const isNegated = this.take('NOT');
    if (this.take('BETWEEN')) {
      this.readOperand();
      this.want('AND');
      this.readOperand();
    } else if (this.take('IN')) this.readList();
    else if (this.take('CONTAINS', 'STARTSWITH', 'ENDSWITH')) this.readText();
    else if (isNegated) throw this.unexpected(say`BETWEEN or IN`);
    else if (this.take('=', '<>', '<', '<=', '>', '>=')) this.readOperand();
    else return false;
    return true;
  }

  private readList(): void {
    this.want('(');
    do this.readText();
    while (this.take(','));
    this.want(')');
  }

  private readText(): void {
    if (this.next.kind !== 'text') throw this.unexpected(say`a text in single quotes`);
    this.position += 1;
  }

  private readOperand(): void {
    if (this.take('(')) {
      this.readOr();
      return this.want(')');
    }
    if (this.take('+', '-')) {
      if (this.next.kind !== 'number') throw this.unexpected(say`a number`);
    } else if (this.take('TRUE', 'FALSE', 'NULL')) return;
    if (!['text', 'number', 'name'].includes(this.next.kind))
      throw this.unexpected(say`a property, a number or a text in single quotes`);
    this.position += 1;
  }
}
