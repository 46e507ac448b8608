import { describe, expect, it } from 'vitest';
import type { Force } from '../statement.js';
import { isForbidden, permitsIn } from './permits.js';

const read = (language: 'en' | 'nl', force: Force, text: string, next?: string) =>
  permitsIn(text, { language, force, next });

/** Whether what the second text does is what the first forbids. */
function breaks(
  language: 'en' | 'nl',
  ban: readonly [Force, string, string?],
  done: readonly [Force, string],
): boolean {
  const [rule] = read(language, ...ban);
  const [act] = read(language, ...done);
  return rule?.verdict === 'forbidden' && act?.verdict === 'done' && isForbidden(act.parts, rule.parts);
}

describe('permitsIn', () => {
  it.each([
    ['en', 'USB sticks are forbidden.', 'practice', 'Engineers copy logs to a memory stick on site.'],
    [
      'en',
      'Personal devices may not be used for work.',
      'permission',
      'Staff may read mail on their own phone.',
    ],
    [
      'en',
      'Production data is never copied to staging.',
      'permission',
      'Developers may copy live data to staging.',
    ],
    ['nl', 'Verwijderbare media zijn verboden.', 'practice', 'Een export wordt op een USB-stick gezet.'],
    ['nl', 'Op privételefoons zetten wij geen werk.', 'permission', 'Mail op een eigen telefoon mag.'],
  ] as const)('%s: %s / %s: %s', (language, ban, force, done) => {
    expect(breaks(language, ['prohibition', ban], [force, done])).toBe(true);
  });

  it('knows what nobody may do, whatever it is called', () => {
    const ban = ['practice', 'Nobody, founders included, can push to main directly.'] as const;
    expect(breaks('en', ban, ['permission', 'Kim can push straight to main.'])).toBe(true);
    expect(breaks('en', ban, ['permission', 'Kim can merge to main.'])).toBe(false);
  });

  it.each([
    ['A lost USB stick is reported to the service desk.'],
    ['By way of exception logs are copied to a USB stick.'],
    ['Nothing is stored on a USB stick.'],
    ['Marketing hands out presentations on a USB stick.'],
  ])('%s breaks no ban', (done) => {
    expect(breaks('en', ['prohibition', 'USB sticks are forbidden.'], ['practice', done])).toBe(false);
  });

  it('takes what cannot happen, or whom a rule is on, for no ban on everything of that name', () => {
    const shops = ['denial', 'Winkel A kan niet bij winkel B, ook niet per ongeluk.'] as const;
    expect(breaks('nl', shops, ['permission', 'De kapitein mag een winkel dichtzetten.'])).toBe(false);
    const own = [
      'prohibition',
      'Zelf je eigen wijziging goedkeuren kan niet; ook niet als je security officer bent.',
    ] as const;
    expect(breaks('nl', own, ['permission', 'De security officer mag een uitrol tegenhouden.'])).toBe(false);
  });

  it('takes a rule with exceptions for no ban, and one that denies them for an absolute one', () => {
    const ban = 'USB sticks are forbidden';
    expect(read('en', 'prohibition', `${ban} unless encrypted.`)).toEqual([]);
    expect(read('en', 'prohibition', `${ban}.`, 'Exceptions are granted by the CISO.')).toEqual([]);
    expect(read('en', 'prohibition', `${ban}.`)[0]?.absolute).toBe(false);
    expect(read('en', 'prohibition', `${ban}.`, 'There are no exceptions.')[0]?.absolute).toBe(true);
  });

  it.each([
    [
      'en',
      'Company data shall only be opened on laptops and phones that are managed by IT.',
      'Staff may use their own phone for mail.',
    ],
    [
      'nl',
      'Broncode staat uitsluitend op apparaten die wij beheren.',
      'Eigen laptop gebruiken voor code mag ook.',
    ],
    ['en', 'SMS as a second factor is not allowed.', 'The desk may enable a code by SMS for that day.'],
    [
      'en',
      'Removable storage media are prohibited and blocked by Intune on all workstations.',
      'Where a carrier cannot receive files, staff may place the file on an encrypted USB drive.',
    ],
  ] as const)('%s: %s is broken by: %s', (language, ban, done) => {
    expect(breaks(language, ['prohibition', ban], ['permission', done])).toBe(true);
  });

  it.each([
    [
      'Production data is only opened on laptops that are managed by IT.',
      'Staff may use their own phone for mail.',
    ],
    ['Source code is only kept on managed laptops.', 'Staff may read code on their own phone.'],
    ['Company data is only opened on laptops.', 'Staff may use their own phone for mail.'],
  ])('%s is not broken by: %s', (ban, done) => {
    expect(breaks('en', ['obligation', ban], ['permission', done])).toBe(false);
  });

  it('takes payroll reports on a drive for no report of a loss', () => {
    const done = 'The controller writes the payroll reports to an encrypted USB drive.';
    expect(breaks('en', ['prohibition', 'USB drives are forbidden.'], ['practice', done])).toBe(true);
  });
});
