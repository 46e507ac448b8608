import { describe, expect, it } from 'vitest';
import { objectOfHeading } from './heading-object.js';
import { objectIn } from './narrowing.js';
import { dataKindsIn, eventKey, isOthersRule, namesScope, severityIn, withoutException } from './scope.js';
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
