/** The same function, which finds an answer once for each object: several rules ask the same of it. */
export function remembered<Key extends object, Answer>(find: (key: Key) => Answer): (key: Key) => Answer {
  const known = new WeakMap<Key, Answer>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Answer;
    const answer = find(key);
    known.set(key, answer);
    return answer;
  };
}

/** Names are short and few; what is longer, or one of very many, is looked at each time. */
const LONGEST_NAME = 64;
const MOST_NAMES = 10_000;

/** The same for names: those of parameters stand in every stream. */
export function rememberedNames<Answer>(find: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, { readonly answer: Answer }>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before.answer;
    const answer = find(name);
    if (name.length <= LONGEST_NAME && known.size < MOST_NAMES) known.set(name, { answer });
    return answer;
  };
}
