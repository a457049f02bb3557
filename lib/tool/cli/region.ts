import { listed } from '../../core/language/lists';
import { say } from '../../core/language/say';
import { REGIONS } from '../../core/contract/regions';
import { suggestion } from '../../core/model/nearest';
import { InputError } from '../../core/reading/input-error';
import { visible } from '../reports/inert';

const IDS = Object.keys(REGIONS);

/**
 * Refuses what `--region` cannot mean. A region may be newer than this library, and not one that is misspelt.
 *
 * @param isNewer whether somebody says where the region is reached, so that it exists however it is spelt
 * @throws InputError with the region that is likely meant, or with all that are known
 */
export function refuseNoRegion(region: string, isNewer = false): void {
  if (IDS.includes(region)) return;
  const near = isNewer ? '' : suggestion(region, IDS);
  if (near === '' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(region)) return;
  throw new InputError(
    near === ''
      ? say`--region ${visible(region)}: is not a region. Known are ${listed(IDS)}.`
      : say`--region ${visible(region)}: is not a region.${near}`,
  );
}
