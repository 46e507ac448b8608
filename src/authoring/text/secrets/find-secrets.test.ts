import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Redactor, withoutSecrets } from '../redactor.js';
import { findSecrets } from './find-secrets.js';
import { HARMLESS, SECRETS } from './secret-cases.js';

/** Between « and » stands what must go; ¦ keeps scanners from taking the cases for leaks. */
const plain = (marked: string): string => marked.replace(/[«»¦]/g, '');
const hidden = (marked: string): string => {
  const names = new Map<string, string>();
  return marked.replace(/¦/g, '').replace(/«([^»]*)»/g, (_, secret: string) => {
    names.set(secret, names.get(secret) ?? `[[SECRET-${names.size + 1}]]`);
    return names.get(secret) ?? '';
  });
};

describe('the set of 150 texts', () => {
  it('has 100 with a secret and 50 without', () => {
    expect([new Set(SECRETS).size, new Set(HARMLESS).size]).toEqual([100, 50]);
  });

  it.each(SECRETS)('hides what is secret and no more: %s', (marked) => {
    expect(new Redactor().redact(plain(marked))).toBe(hidden(marked));
  });

  it.each(HARMLESS)('leaves alone: %s', (marked) => {
    const text = plain(marked);
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });

  it('hides the same in the midst of a document, and puts every text back to the letter', () => {
    for (const marked of [...SECRETS, ...HARMLESS]) {
      const text = plain(marked);
      const within = `# Access policy\n\nAccess is reviewed quarterly.\n\n${text}\n\n## Scope\n\nAll staff.\n`;
      const redactor = new Redactor();
      const redacted = redactor.redact(within);
      for (const [, secret = ''] of marked.replace(/¦/g, '').matchAll(/«([^»]*)»/g))
        expect(redacted).not.toContain(secret);
      expect(redactor.redact(redacted)).toBe(redacted);
      expect(redactor.restore(redacted, within)).toBe(within);
    }
  });
});

describe('codes, phrases, and what markup splits', () => {
  it.each([
    'The door code of the server room is «7731#¦».',
    'Pincode «4¦8291» opent de kluis.',
    'The wifi passphrase is “«glacier moss ¦lantern 4»”.',
    'Recovery codes: «8f3k¦-29dk», «77dk¦-x02m»',
    'Backup codes:\n\n- «3f9k¦-22ab»\n- «99xa¦-k2mm»',
    'The shared password for staging («stg-¦Admin!7») is in the runbook.',
    'Password for the backup archive: «Old-Barn¦-Owl-5»',
    'TOTP seed: «JBSWY3DP¦EHPK3PXPAB»',
    '<add key="DbPassword" value="«Wint3r¦!2025»" />',
    'jdbc:oracle:thin:scott/«t1ger¦-Wood»@db:1521/orcl',
    'P&#97;ssword: «Zebra-¦Cross9»',
    'password&colon; «Lynx-¦Paw-31»',
    'Bot: **«gho_¦1nNBKm**5rrRPDlaNGXdDGDMZK0lctcOjmrRJq»',
    'Seed phrase: «harbour velvet ¦onion drum»',
    'wachtwoord: >-\n  «Grutto¦-Wei-12»',
    'Password\n: «Egel!¦Heg44»',
    'The night shift knows `svc_print` / `«M3rel!¦Nacht»` (the password is the second).',
    '**Wachtwoord** — «Ijs*vogel¦71»',
    'The alarm code is «3302-¦8816».',
    'Kluiscode: «71-08¦-33-52»',
    'The password of the kiosk is still «7Muis!¦Hol».',
    '<dt>Wachtwoord</dt>\n<dd>«Wad-Lo¦per!3»</dd>',
    'net use Y: \\\\fs02\\data «Das-Bur¦cht!4» /user:ACME\\ops',
    'Mail list key «0c5d8e1f2a3b4c5d6e7f8091¦a2b3c4d5-us14»',
    'Stripe «sk\\_li¦ve\\_QAxfycWSKYu1S9ZsNDCEGpLE»',
  ])('hides %s', (marked) => {
    expect(new Redactor().redact(plain(marked))).toBe(hidden(marked));
    const redactor = new Redactor();
    expect(redactor.restore(redactor.redact(plain(marked)), plain(marked))).toBe(plain(marked));
  });

  it.each([
    'The PIN is at least 6 digits long, and a PIN of 1000 attempts is blocked.',
    'Door codes are changed in 2026. The alarm code: changed after each leaver.',
    'Recovery codes: kept in the vault, one copy each.',
    'The passphrase is "at least five random words".',
    'The password for the vault (1Password) is rotated; passwords of staff (see AC-02) too.',
    'Passwords for service accounts: rotated every 90 days',
    'Wachtwoorden van beheerders: minimaal 16 tekens',
    'Wachtwoord vergeten? Bel de servicedesk. Password forgotten? Call us.',
    'The passphrase: chosen by the owner of the key',
    'Passwords — at least 14 characters, and never `Access-Control-Allow-Origin`.',
    'The password policy `Account/MinLength=14` is set; the PIN is 01-04-2026 old.',
    'Door codes of 2024-2026 are void.',
    'AT\\&T has \\*tokens\\*: 15-minute',
  ])('leaves alone: %s', (text) => {
    expect(new Redactor().redact(text)).toBe(text);
  });
});

describe('keys of any issuer, and passwords where other tools and languages have them', () => {
  it.each([
    'Notion: «sec¦ret_q7Zm2Kx9Lb4Vn8Rt1Yc6Wd3Hj5Fs0Gp2Ae7Uo4Ti9Qz» reads the wiki.',
    'Supabase «sbp¦_1f9c3a7e5b2d8046af13c9e7b5d20846fa31c97e».',
    'Some tool uses «acme¦_4kQz81LmXv02Bn7Rt5Yc9Wd3Hj6Fs0Gp2Ae8Uo1Ti» today.',
    'Airtable «pat¦Qm3Zk9Lb4Vn8Rt.1f9c3a7e5b2d8046af13c9e7b5d20846fa31c97e5b2d8046af13c9e7b5d20846»',
    'BitLocker «177575¦-068661-157404-808091-106844-596493-153362-884802»',
    'Azure DevOps PAT: «yq2uuqadp8cogg4o4848ow7jz6my5¦1l5dh9kg8swnfr72ui66um9»',
    'ENV REDIS_PASSWORD «kersen!¦Boom4»',
    'echo «Zomer!¦storm6» | docker login --password-stdin -u acme',
    "echo '«Winter¦#Zon2»' | sudo -S reboot",
    "smbclient //fs/share -U 'svc%«Panter¦%kooi2»'",
    'The SNMP community string is «acm3-r0¦-private»',
    'WPA2 key for the guest network: «lente-¦regen-2026»',
    'IPsec PSK "«qT7_maan¦.lichtje»"',
    "The safe's combination is «38-¦12-27».",
    'De code van het alarm is «44¦71».',
    'Mot de passe administrateur : «Chat&¦Souris7»',
    'Kennwort: «Berg-Tal¦-!99»',
    'Het beheerwachtwoord staat op «Vos&¦Haas12» tot de migratie.',
    'SECRET_KEY_BASE: «0f9d3c7a1e5b2d8046af13c9e7b5d208¦46fa31c97e5b2d8046af13c9e7b5d20846»',
  ])('hides %s', (marked) => {
    expect(new Redactor().redact(plain(marked))).toBe(hidden(marked));
  });

  it.each([
    'sha256_e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 names the image.',
    'PAT: rotated every 90 days. PSK: not allowed. WPA2 key: rotated when somebody leaves.',
    'SNMP community strings are changed before use; the community string is unique per device.',
    'The code of the door is changed in 2026. De code van het systeem is gedocumenteerd in Git.',
    'ENV DB_PASSWORD is set from the vault. Use `echo $TOKEN | docker login --password-stdin`.',
    'Mot de passe : 14 caractères au minimum. Kennwort: mindestens 14 Zeichen.',
    'Het beheerwachtwoord staat op papier in de kluis. The combination of controls is reviewed.',
  ])('leaves alone: %s', (text) => {
    expect(findSecrets(text).map(({ start, end }) => text.slice(start, end))).toEqual([]);
  });
});

describe('any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...[...SECRETS, ...HARMLESS].map(plain)),
      fc.constantFrom(
        '[[SECRET-1]]',
        '[[EMAIL-2]]',
        '[[',
        ']]',
        '\n',
        ' ',
        '|',
        'password: ',
        '\u200B',
        'a@b.example',
      ),
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 12 },
  );
  it.each([false, true])('comes back as it was (e-mail addresses hidden: %s)', (emails) => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const redactor = new Redactor({ emails });
        expect(redactor.restore(redactor.redact(text), text)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('is searched in linear time', () => {
    const units = [
      'a.',
      'a-',
      'password ',
      'password:',
      'passwordpassword',
      'https://a:',
      '-----BEGIN PRIVATE KEY-----\n',
      'eyJaaaaaaaa.',
      'xoxb-a-',
      'sk-',
      ' \n',
      '\u200Ba',
      '| ',
      '|-|\n',
      'login x',
      'curl -u a:',
      'Basic aaaaaaaa ',
      'AKIA',
      '=',
      'a\n',
      'A1b',
      '"',
      '<td>password</td>',
      'mongodb://a:',
      'SG.a.',
      'ghs_1_',
      'secret is for ',
      '[[SECRET-1]]',
      'hooks/',
      'a1B2c3D4e5F6g7H8i9J0k1L2 ',
      'mysql ',
      '@a.',
      '((((',
      '&sig=',
      'x:1:y:z:',
      'pin of a ',
      'password for (',
      'recovery codes: a1b2-c3 ',
      'passphrase "',
      '&#97;',
      'a*b\\_',
      'key="password" ',
      'password for a ',
    ];
    for (const unit of units) {
      const time = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length));
        // Of the processor: a busy machine makes nothing slow.
        const start = process.cpuUsage();
        findSecrets(text);
        return process.cpuUsage(start).user / 1000;
      };
      time(2_000);
      expect(time(200_000), JSON.stringify(unit)).toBeLessThan(3_000);
    }
  });
});

describe('Redactor', () => {
  const secret = ['q8Zr', 'T2mWx!', '7LkP'].join('');

  it('knows a secret again where nothing around gives it away', () => {
    const redactor = new Redactor();
    redactor.redact(`Password: ${secret}`);
    expect(redactor.redact(`They typed ${secret} twice, and ${secret}s once.`)).toBe(
      `They typed [[SECRET-1]] twice, and ${secret}s once.`,
    );
  });

  it('gives no secret the name of a placeholder that the text holds', () => {
    const redactor = new Redactor();
    const text = `Write [[SECRET-1]] as is. Password: ${secret}`;
    const redacted = redactor.redact(text);
    expect(redacted).toBe('Write [[SECRET-1]] as is. Password: [[SECRET-2]]');
    expect(redactor.restore(redacted, text)).toBe(text);
  });

  it('takes placeholders back that a model escaped', () => {
    const redactor = new Redactor();
    const text = `Password: ${secret}`;
    redactor.redact(text);
    expect(redactor.restore('Password: \\[\\[SECRET-1\\]\\]', text)).toBe(text);
  });

  it('looks over what is sent once more', () => {
    const sent = [{ text: 'Keep [[SECRET-1]].' }, { text: `password=${secret}` }];
    expect(withoutSecrets(sent)).toEqual([{ text: 'Keep [[SECRET-1]].' }, { text: 'password=[[SECRET-2]]' }]);
  });
});
