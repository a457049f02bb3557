import { JsonObject, readJson } from '../../../lib/core/model/json-value';
import { applyField, Field } from '../../../lib/core/simulation/apply-field';
import { textOf, vectors } from '../../support/vectors';

function apply(field: Field, text: string) {
  return applyField(field, readJson(text) as JsonObject, text);
}

describe('sink fields, against the open-source engine', () => {
  const rows = vectors('transforms');

  it('has all the rows', () => expect(rows).toHaveLength(1862));

  it('agrees in every row', () => {
    const wrong = rows.filter(({ form, value, template, event, eventText, result, error }) => {
      const ours = apply({ Form: form, Value: value, Template: template }, textOf(eventText, event));
      return 'error' in ours ? ours.error !== error : error !== undefined || ours.value !== result;
    });
    expect(wrong.map(({ id, form, value }) => [id, form, value])).toEqual([]);
  });

  it.each(['missing-path', 'null-members-dropped'])('notes %s where the engine does it', (note) => {
    const noted = rows.filter(({ why = [], note: notes = [] }) => [...why, ...[notes].flat()].includes(note));
    const silent = noted.filter(({ form, value, template, event, eventText }) => {
      const ours = apply({ Form: form, Value: value, Template: template }, textOf(eventText, event));
      return !('error' in ours) && !ours.notes.includes(note as never);
    });
    expect(noted.length).toBeGreaterThan(0);
    expect(silent.map(({ id, value, template }) => [id, value, template])).toEqual([]);
  });
});
