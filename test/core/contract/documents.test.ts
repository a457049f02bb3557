import * as documents from '../../../lib/core/contract/documents';

describe('documents', () => {
  it.each(Object.entries(documents))(
    '%s has a title, a date and an address of its own site',
    (_, document) => {
      expect(document.title).toMatch(/^EventBridge/);
      expect(document.date).toMatch(/^(20\d\d-\d\d-\d\d$|undated)/);
      expect(document.url ?? 'https://').toMatch(/^https:\/\//);
    },
  );
});
