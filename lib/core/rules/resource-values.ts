/** The block of a resource that it has at most once: stacks have an object, or a list like plans and states. */
export function blockOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

/** An attribute as a number, undefined where it is left out: Terraform takes a text for a number. */
export function numberOf(value: unknown): unknown {
  if (isAbsent(value)) return undefined;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Whether a resource leaves an attribute out: modules write null and the empty text for that. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
