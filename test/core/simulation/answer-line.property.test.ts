import { answerLine } from '../../../lib/core/simulation/answer-line';
import { vectors } from '../../support/vectors';

it('answers the rows of the vectors as they stand in their files', () => {
  const wrong = [...vectors('patterns'), ...vectors('transforms')].filter((row) => {
    const ours = JSON.parse(answerLine(JSON.stringify(row), 1));
    const isDoubtful = row.doubtful === true && row.form === undefined;
    const expected =
      row.error !== undefined && row.form !== undefined ? { error: row.error } : { result: row.result };
    return !isDoubtful && JSON.stringify(ours) !== JSON.stringify({ id: row.id, ...expected });
  });
  expect(wrong.map(({ id }) => id)).toEqual([]);
});
