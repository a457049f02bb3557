import { factsOf } from './kinds';
import { VALIDATORS } from './validators/index';

/** A complaint of a compiled schema. */
export interface SchemaError {
  /** JSON pointer into the request. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Record<string, any>;
  /** The schema node that was broken. */
  readonly parentSchema: Record<string, any>;
}

type Validator = { (data: unknown): boolean; errors?: SchemaError[] | null };

/** Checks a CreateEventStreaming request against the contract; every complaint at once, none where it is valid. */
export function validateStream(request: Record<string, any>): SchemaError[] {
  const errors: SchemaError[] = [];
  collect(VALIDATORS.request().validate, request, '', errors);
  for (const attribute of ['Source', 'Sink']) {
    for (const [kind, parameters] of Object.entries(request[attribute] ?? {})) {
      if (factsOf(kind) !== undefined)
        collect(VALIDATORS[kind]().validate, parameters, `/${attribute}/${kind}`, errors);
    }
  }
  const transforms: unknown = request.Transforms;
  if (Array.isArray(transforms)) {
    transforms.forEach((transform, i) =>
      collect(VALIDATORS.Transform().validate, transform, `/Transforms/${i}`, errors),
    );
  }
  return errors;
}

function collect(validate: Validator, data: unknown, pointer: string, errors: SchemaError[]): void {
  if (validate(data)) return;
  for (const error of validate.errors ?? []) {
    errors.push(pointer === '' ? error : { ...error, instancePath: pointer + error.instancePath });
  }
}
