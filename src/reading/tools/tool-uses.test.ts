import { describe, expect, it } from 'vitest';
import { ANY, toolUsesIn } from './tool-uses.js';

const uses = (text: string) =>
  toolUsesIn(text, 'en').map(({ job, mention, beside }) => [job, mention.tool.name, ...beside]);

describe('toolUsesIn', () => {
  it('tells what tools are used for', () => {
    expect(uses('All laptops are enrolled in Kandji.')).toEqual([['devices', 'Kandji']]);
    expect(uses('Passwords are kept in 1Password.')).toEqual([['passwords', '1Password']]);
    expect(uses('Logs go to Splunk.')).toEqual([]);
    expect(uses('Logs go to Splunk, our SIEM.')).toEqual([['siem', 'Splunk']]);
    expect(uses('Alerts of our SIEM (Datadog) are read daily.')).toEqual([['siem', 'Datadog']]);
    expect(uses('The SIEM of the bank reads what Splunk sends.')).toEqual([]);
  });

  it('leaves out what was used, and knows what is used beside another', () => {
    expect(uses('Jamf was replaced in March.')).toEqual([]);
    expect(uses('We also use Bitwarden for passwords.')).toEqual([['passwords', 'Bitwarden', ANY]]);
    expect(uses('Macs are in Jamf and the rest in Intune.')).toEqual([
      ['devices', 'Jamf', 'Microsoft Intune'],
      ['devices', 'Microsoft Intune', 'Jamf'],
    ]);
  });
});
