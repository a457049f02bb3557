import { Testing } from 'cdktf';
import { testing } from 'cdktf-alicloud-event-streams';
import { PaymentsStack } from './payments-stack';

const streams = testing.TestedStreams.of(new PaymentsStack(Testing.app(), 'payments'));
const payments = streams.stream('payments-to-sls');
const payment = { amount: 2500, country: 'CN', card: '4111111111111111' };

it('EventBridge takes the stream', () => expect(streams.errors).toEqual([]));

it('masks the card number of a large payment: the code of the function runs here', () => {
  const { Body } = payments.delivered({ body: payment, runFunctions: true });
  expect(JSON.parse(Body)).toMatchObject({ value: { amount: 2500, card: '************1111' } });
});

it.each([
  ['small payments', { ...payment, amount: 999 }, 'amount'],
  ['payments from countries that are left out', { ...payment, country: 'XX' }, 'country'],
])('drops %s', (_, body, field) => expect(payments.dropped({ body })).toContain(`data.value.${field}`));
