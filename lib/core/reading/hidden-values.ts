import { objectOf, listOf } from '../model/json-object';
import { takeLeaves, takeMarked } from '../redaction/marked-values';

type Json = Readonly<Record<string, any>>;

/** The texts that a plan or state marks sensitive, in resources of whatever provider, variables and outputs. */
export function hiddenValues(document: Json): Set<string> {
  const hidden = new Set<string>();
  const take = (text: string) => void hidden.add(text);
  const changes = [...listOf(document.resource_changes), ...listOf(document.resource_drift)];
  for (const { change } of changes.map(objectOf)) {
    const { before, before_sensitive, after, after_sensitive } = objectOf(change);
    takeMarked(before, before_sensitive, take);
    takeMarked(after, after_sensitive, take);
  }
  for (const change of Object.values(objectOf(document.output_changes)).map(objectOf)) {
    takeMarked(change.before, change.before_sensitive, take);
    takeMarked(change.after, change.after_sensitive, take);
  }
  const variables = objectOf(objectOf(objectOf(document.configuration).root_module).variables);
  for (const [name, variable] of Object.entries(variables)) {
    if (objectOf(variable).sensitive !== true) continue;
    takeLeaves(objectOf(variable).default, take);
    takeLeaves(objectOf(objectOf(document.variables)[name]).value, take);
  }
  for (const values of [document.values, document.planned_values, objectOf(document.prior_state).values])
    takeValues(objectOf(values), take);
  return hidden;
}

function takeValues({ root_module, outputs }: Json, take: (text: string) => void): void {
  for (const output of Object.values(objectOf(outputs)).map(objectOf))
    takeMarked(output.value, output.sensitive, take);
  const modules = [objectOf(root_module)];
  for (let module = modules.pop(); module !== undefined; module = modules.pop()) {
    for (const { values, sensitive_values } of listOf(module.resources).map(objectOf))
      takeMarked(values, sensitive_values, take);
    modules.push(...listOf(module.child_modules).map(objectOf));
  }
}
