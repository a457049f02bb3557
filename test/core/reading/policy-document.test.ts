import { readJsonText } from '../../../lib/core/reading/json-text';
import { readDocument } from '../../../lib/core/reading/policy-document';
import { readTerraformJson } from '../../../lib/core/reading/terraform-text';

describe('a policy document', () => {
  const read = (text: unknown, name = 'policy_document') => readDocument(name, text, readJsonText);

  it('is data', () => {
    expect(read('{"Version":"1"}')).toEqual({ Version: '1' });
    expect(readDocument('document', '{"Action":"${"*"}"}', readTerraformJson)).toEqual({ Action: '*' });
  });

  it.each([
    ['{"Statement":[],}', /^the text of policy_document is not JSON/],
    ['{"Action":"*","Action":"oss:Get"}', /^the text of policy_document\/Action has the key "Action" twice/],
    ['{"Statement":[{"Effect":"Allow"}],"Statement":[]}', /has the key "Statement" twice/],
    ['text', /is not JSON/],
  ])('is not known where its text can be read in no way, or in two: %s', (text, reason) => {
    expect(read(text)).toEqual({ $unknown: expect.stringMatching(reason) });
  });

  it('stands in some attributes alone, and is not text that is empty', () => {
    expect([read('{', 'policy_name'), read(''), read({}), read(undefined)]).toEqual(Array(4).fill(undefined));
  });
});
