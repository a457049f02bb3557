import { validateStream } from '../../lib/core/contract/validate-stream';
import { Complaint } from '../../stand-in/cloud/checks/complaint';
import { checkRequest, StreamRequest } from '../../stand-in/cloud/checks/request';
import { Judge } from '../../stand-in/cloud/options';

/** The contract of the package, as a judge of the stand-in. */
function byContract(request: StreamRequest): Complaint[] {
  const { FilterPattern = '{}', Transforms = [], RunOptions = {}, ...rest } = request;
  const parsed = {
    ...rest,
    Transforms,
    RunOptions,
    FilterPattern: JSON.parse(String(FilterPattern) || '{}'),
  };
  // A parameter that the contract does not know is a warning of the library, and nothing that facts speak of.
  const errors = validateStream(parsed).filter(({ keyword }) => keyword !== 'additionalProperties');
  return errors.map(({ instancePath, keyword }) => ({
    facts: 'contract of the package',
    pointer: instancePath,
    message: `breaks ${keyword}`,
  }));
}

/** Checks of its own and the contract of the package: one mistake cannot hide in both. */
export const BOTH_JUDGES: readonly Judge[] = [checkRequest, byContract];
