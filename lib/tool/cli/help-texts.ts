import { say } from '../../core/language/say';
import { NAME } from './options';

/** What commands read. */
export const PATHS = () =>
  say`cdktf.out folders, cdk.tf.json files, folders of *.tf files, the JSON of \`terraform show -json\` of plans or states, answers of GetEventStreaming, or exports of them; - is standard input`;

/** What there is to know of the whole command. */
export const MAIN_HELP = () =>
  say`
Exit codes: 0 nothing that fails the review, 1 findings that do, 2 an input or the call cannot be used.

Trust: what is reviewed is read and never run. A configuration is taken from the working folder or above it, up to the
root of the repository; it says what counts, so name a trusted one with --config where others can write there. Code
runs in three cases: extensions of a configuration that --config names or --allow-extensions admits, functions of a
stack with simulate --run-functions, and the constructs that are installed in the repository with adopt.

Examples:
  $ cdktf synth && npx ${NAME} review cdktf.out
  $ terraform show -json plan.bin | npx ${NAME} review - --format markdown
  $ npx ${NAME} graph cdktf.out --format html --output streams.html
  $ npx ${NAME} simulate cdktf.out --stream orders --message '{"level":"WARN"}'
  $ npx ${NAME} explain streams-per-region`;

export const SIMULATE_HELP = () => say`
Exit codes: 0 as expected, 1 not, 2 an input or the call cannot be used, 3 nothing failed but something is not known.

Examples:
  $ npx ${NAME} sample cdktf.out --stream orders > event.json
  $ npx ${NAME} simulate cdktf.out --stream orders --event event.json
  $ npx ${NAME} simulate cdktf.out --stream orders --message '{"level":"DEBUG"}' --expect dropped`;

export const EVALUATE_HELP = () => say`
A line is one of
  {"id": 1, "pattern": {...}, "event": {...}}
  {"id": 2, "event": {...}, "form": "TEMPLATE", "value": "...", "template": ""}
and its answer
  {"id": 1, "result": "match" | "no-match" | "invalid" | "error"}
  {"id": 2, "result": text or null}, or {"id": 2, "error": "..."}

Numbers keep their spelling. A line that cannot be answered has "result": "error" and says why in "error".

Examples:
  $ echo '{"id": 1, "pattern": {"type": ["a"]}, "event": {"type": "a"}}' > questions.jsonl
  $ npx ${NAME} evaluate --jsonl questions.jsonl
  $ npx ${NAME} evaluate --jsonl < questions.jsonl > answers.jsonl`;

export const GRAPH_HELP = () => say`
Examples:
  $ npx ${NAME} graph cdktf.out --format html --output streams.html
  $ npx ${NAME} graph cdktf.out --format svg --output streams.svg
  $ terraform show -json plan.bin | npx ${NAME} graph -`;

export const SAMPLE_HELP = () => say`
Examples:
  $ npx ${NAME} sample cdktf.out
  $ npx ${NAME} sample cdktf.out --stream orders > event.json`;

export const RULES_HELP = () => say`
Examples:
  $ npx ${NAME} rules
  $ npx ${NAME} rules --format json --output rules.json`;

export const EXPLAIN_HELP = () => say`
Examples:
  $ npx ${NAME} explain streams-per-region
  $ npx ${NAME} explain acme/named --config .event-streams.yaml`;
