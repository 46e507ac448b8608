import { describe, expect, it } from 'vitest';
import { objectOfHeading } from './heading-object.js';
import { objectIn } from './narrowing.js';
import {
  dataKindsIn,
  eventKey,
  isOthersRule,
  namesScope,
  partInTitle,
  severityIn,
  withoutException,
  withoutShare,
} from './scope.js';
import { systemsIn } from './systems.js';

describe('what a value holds for', () => {
  it('tells the event from which time runs, in both languages', () => {
    expect(eventKey('discovery of the incident', 'en')).toBe('discovery');
    expect(eventKey('ontdekking', 'nl')).toBe('discovery');
    expect(eventKey('confirmation', 'en')).toBe('confirmation');
    expect(eventKey('the end of the contract', 'en')).toBe('contract-end');
    expect(eventKey('their last working day', 'en')).toBe('leaving');
  });

  it('tells scopes, kinds of data and severities, and what is denied', () => {
    expect(namesScope('admin', 'Privileged accounts', 'en')).toBe(true);
    expect(namesScope('critical', 'non-critical vendors', 'en')).toBe(false);
    expect(dataKindsIn('Financial transactions', 'en')).toEqual(['financial']);
    expect(severityIn('hoge kwetsbaarheden', 'nl')).toBe('high');
    expect(severityIn('critical and high', 'en')).toBeUndefined();
  });

  it('tells the notice to an authority, and to whom one goes', () => {
    expect(eventKey('the report to the regulator', 'en')).toBe('authority-notice');
    expect(eventKey('de melding aan de toezichthouder', 'nl')).toBe('authority-notice');
    expect(namesScope('to-authority', "the Privacy Commissioner's Office", 'en')).toBe(true);
    expect(namesScope('to-authority', 'the office manager', 'en')).toBe(false);
  });

  it('takes a part in a title for what the document is on, unless it is one of several things', () => {
    expect(partInTitle('Server Backup Policy', 'en')).toBe('servers');
    expect(partInTitle('Servers and Workstations', 'en')).toBe('servers+endpoints');
    expect(partInTitle('Identity, Workstation and Acceptable Conduct', 'en')).toBeUndefined();
    expect(partInTitle('Backup, Testing and Recovery of Servers', 'en')).toBe('servers');
  });

  it('leaves out what is said of a share', () => {
    expect(withoutShare('Twelve months, of which three are searchable.', 'en')).toBe('Twelve months, ');
    expect(withoutShare('Twaalf maanden.', 'nl')).toBe('Twaalf maanden.');
  });

  it('tells systems from means', () => {
    expect(systemsIn('Access to GitHub is reviewed.', 'en')).toEqual(['GitHub']);
    expect(systemsIn('Access is reviewed and recorded in Jira.', 'en')).toEqual([]);
  });

  it('finds what an objective is of, in the sentence or the heading', () => {
    expect(objectIn('The RTO for the order database is 4 hours.', 'en')).toBe('order database');
    expect(objectIn('The portal has an RTO of 2 hours.', 'en')).toBe('portal');
    expect(objectOfHeading('Payment provider', 'en')).toBe('payment provider');
    expect(objectOfHeading('Recovery objectives', 'en')).toBeUndefined();
  });

  it('knows rules of others, and cuts exceptions off', () => {
    expect(isOthersRule('The law requires logs for 5 years.', 'en')).toBe(true);
    expect(isOthersRule('Logs are kept for 5 years.', 'en')).toBe(false);
    expect(withoutException('Every quarter, except for contractors', 'en').trim()).toBe('Every quarter,');
  });
});
