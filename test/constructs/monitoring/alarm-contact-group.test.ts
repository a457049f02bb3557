import { AlarmContact, AlarmContactGroup, UnsafeSecret } from '../../../lib';
import { problems, synth, testStack } from '../../support/synth';

describe('contacts of alarms', () => {
  it('are made with their group, which comes after them', () => {
    const stack = testStack();
    const contact = new AlarmContact(stack, 'Alice', { description: 'on call', email: 'alice@example.com' });
    const group = new AlarmContactGroup(stack, 'OnCall', { groupName: 'on-call', contacts: [contact] });
    const { alicloud_cms_alarm_contact: contacts, alicloud_cms_alarm_contact_group: groups } =
      synth(stack).resource;
    expect(Object.values<any>(contacts)[0]).toMatchObject({
      alarm_contact_name: expect.stringMatching(/^[A-Za-z][A-Za-z0-9._]{1,39}$/),
      channels_mail: 'alice@example.com',
      describe: 'on call',
      // CloudMonitor does not answer with an address that nobody has confirmed.
      lifecycle: { ignore_changes: ['channels_mail', 'channels_sms'] },
    });
    expect(Object.values<any>(groups)[0]).toMatchObject({
      alarm_contact_group_name: 'on-call',
      contacts: [expect.stringMatching(/^\$\{alicloud_cms_alarm_contact\..*\.alarm_contact_name\}$/)],
    });
    expect(group.alarmContactGroupName).toMatch(/TOKEN/);
  });

  it('are taken by the name of the group', () =>
    expect(AlarmContactGroup.fromGroupName('on-call').alarmContactGroupName).toBe('on-call'));

  it('have the web hook of a chatbot taken for a credential', () => {
    const said = (dingTalkWebhook: string) => {
      const stack = testStack();
      new AlarmContact(stack, 'Bot', { description: 'chat', dingTalkWebhook });
      return problems(stack);
    };
    const webhook = 'https://oapi.dingtalk.com/robot/send';
    expect(said(webhook)).toMatch(/a credential is given as text at \/channels_ding_web_hook/);
    expect(said(UnsafeSecret.plainText(webhook))).toBe('');
  });
});
