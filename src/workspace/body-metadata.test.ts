import { describe, expect, it } from 'vitest';
import { BodyMetadataReader, readBodyMetadata } from './body-metadata.js';
import type { FrontMatter } from './document.js';
import { readFrontMatter } from './front-matter.js';

function stated(text: string): Record<string, string> {
  const lines = text.split('\n');
  const { frontMatter, bodyLine } = readFrontMatter(lines);
  return valuesOf(readBodyMetadata(lines, bodyLine, frontMatter).frontMatter);
}

function valuesOf(frontMatter: FrontMatter | undefined): Record<string, string> {
  const names = [
    'owner',
    'approver',
    'version',
    'approved',
    'review',
    'nextReview',
    'reviewed',
    'status',
  ] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const field = frontMatter?.[name];
      return field ? [[name, field.value]] : [];
    }),
  );
}

/** A document with the form at its top. */
const top = (form: string): string => `# Backup policy\n\n${form}\n\n## Purpose\n\nWe make backups.\n`;

/** Each form people write these things in, with what it states. */
const FORMS: readonly (readonly [form: string, states: Record<string, string>])[] = [
  ['**Owner:** Head of Platform', { owner: 'Head of Platform' }],
  [
    '**Vastgesteld:** 9 juni 2026, Marijke Hoekstra (versie 1.6)',
    { approved: '2026-06-09', approver: 'Marijke Hoekstra' },
  ],
  ['| Versie | Wat |\n| --- | --- |\n| 1.6 | Termijn korter |\n| 1.5 | EDR overal |', { version: '1.6' }],
  ['**Owner**: Head of Platform', { owner: 'Head of Platform' }],
  ['**Owner** – Head of Platform', { owner: 'Head of Platform' }],
  ['**Owner** Head of Platform', { owner: 'Head of Platform' }],
  ['Owner: Head of Platform  \nVersion: 3.1  ', { owner: 'Head of Platform', version: '3.1' }],
  ['*Policy owner:* [Head of Platform](mailto:hop@example.org)', { owner: 'Head of Platform' }],
  ['**📋 Document Owner:** CEO | **📄 Version:** 2.6', { owner: 'CEO', version: '2.6' }],
  [
    'Owner: CEO | Version: v2.6 | Effective date: 1 May 2026',
    { owner: 'CEO', version: '2.6', approved: '2026-05-01' },
  ],
  ['**Owner:** CEO **Version:** 2.6', { owner: 'CEO', version: '2.6' }],
  ['Owner: CEO · Version: 2.6 · Review: annual', { owner: 'CEO', version: '2.6', review: 'annual' }],
  ['Owner: CEO<br>Version: 2.6', { owner: 'CEO', version: '2.6' }],
  ['- Version: 1.0\n- Owner: CTO', { version: '1.0', owner: 'CTO' }],
  ['- Geaccordeerd door: CFO\n- Geaccordeerd op: 20 mei 2026', { approver: 'CFO', approved: '2026-05-20' }],
  ['* **Version:** 1.0\n* **Owner:** CTO', { version: '1.0', owner: 'CTO' }],
  ['1. Version: 1.0\n2. Owner: CTO', { version: '1.0', owner: 'CTO' }],
  ['> Owner: CTO\n> Version: 1.0', { version: '1.0', owner: 'CTO' }],
  ['- Owner: CTO\n- Reviewed annually', { owner: 'CTO', review: 'annually' }],
  ['- Approved by: CEO on 25 January 2026', { approver: 'CEO', approved: '2026-01-25' }],
  ['Approved by the CEO on January 25th, 2026.', { approver: 'CEO', approved: '2026-01-25' }],
  ['Approved: 2026-01-25 by the board', { approver: 'board', approved: '2026-01-25' }],
  ['Approved: CEO, 2026-01-25', { approver: 'CEO', approved: '2026-01-25' }],
  ['Owner:\n- Engineering\n- Infrastructure', { owner: 'Engineering, Infrastructure' }],
  ['**Owner**\nHead of Platform', { owner: 'Head of Platform' }],
  ['Owner\n: Head of Platform', { owner: 'Head of Platform' }],
  ['**Next Review Date:** February 2028', { nextReview: '2028-02-29' }],
  ['*Next review date: 2028-02-29*', { nextReview: '2028-02-29' }],
  ['Effective date: January 2026', { approved: '2026-01-01' }],
  ['**Review cadence**: Annual (next review: 2027-03-01)', { review: 'Annual', nextReview: '2027-03-01' }],
  [
    'Next review: 2027-03-01\nLast reviewed: 3 March 2026',
    { nextReview: '2027-03-01', reviewed: '2026-03-03' },
  ],
  ['Eigenaar: Hoofd platform\nVersie: 1.4', { owner: 'Hoofd platform', version: '1.4' }],
  ['**Vastgesteld door:** directie d.d. 25 januari 2026', { approver: 'directie', approved: '2026-01-25' }],
  [
    'Goedgekeurd door: directie\nGoedgekeurd op: 25 mrt 2026',
    { approver: 'directie', approved: '2026-03-25' },
  ],
  ['- Status: concept', { status: 'draft' }],
  ['Status: Approved', { status: 'approved' }],
  ['Status: under review', { status: 'draft' }],
  ['Status: Withdrawn', { status: 'retired' }],
  ['Version: 0.3-draft', { status: 'draft', version: '0.3-draft' }],
  ['| | |\n| --- | --- |\n| Version | 1.2 |\n| Owner | CTO |', { version: '1.2', owner: 'CTO' }],
  ['| **Owner** | CTO |\n|---|---|\n| Review cycle | Annual |', { owner: 'CTO', review: 'Annual' }],
  ['| Owner | CTO | Version | 1.2 |\n|---|---|---|---|', { owner: 'CTO', version: '1.2' }],
  ['| Owner | Version |\n|---|---|\n| CTO | 1.2 |', { owner: 'CTO', version: '1.2' }],
  ['Owner | Version\n--- | ---\nCTO | 1.2', { owner: 'CTO', version: '1.2' }],
  ['Owner | Version\nCTO | 1.2', { owner: 'CTO', version: '1.2' }],
  [
    '<table><tr><th>Owner</th><td>CTO</td></tr><tr><th>Version</th><td>1.2</td></tr></table>',
    { owner: 'CTO', version: '1.2' },
  ],
  ['<table>\n<tr>\n<td><b>Owner</b></td>\n<td>CTO</td>\n</tr>\n</table>', { owner: 'CTO' }],
  ['<p><strong>Owner:</strong> CTO<br/>Version: 1.2</p>', { owner: 'CTO', version: '1.2' }],
  [
    '![Owner](https://img.shields.io/badge/Owner-Head_of_IT-0A66C2) <img src="https://img.shields.io/badge/Version-1.4-555" alt="Version"/>',
    { owner: 'Head of IT', version: '1.4' },
  ],
  ['![](https://img.shields.io/badge/Effective-2026--06--20-success?style=flat)', { approved: '2026-06-20' }],
  ['![](https://img.shields.io/static/v1?label=owner&message=CTO&color=blue)', { owner: 'CTO' }],
  [
    '| Version | Date | Author | Changes |\n|---|---|---|---|\n| 1.0 | 2025-01-02 | Ada | First |\n| 1.1 | 2026-01-02 | Bob | More |',
    { version: '1.1' },
  ],
  [
    '| Version | Date | Comments |\n|---|---|---|\n| 2.0 | 2026-02-01 | Approved by CTO |\n| 1.0 | 2025-02-01 | First |',
    { version: '2.0', approver: 'CTO', approved: '2026-02-01' },
  ],
  [
    '| Versie | Datum | Goedgekeurd door |\n|---|---|---|\n| 1.9 | 1 februari 2025 | CFO |\n| 1.10 | 1 februari 2026 | CTO |',
    { version: '1.10', approver: 'CTO', approved: '2026-02-01' },
  ],
  ['`2020.1`', { version: '2020.1' }],
  [
    '**Owner** Buyer **Version** 1.0.3 **Approved** 22 April 2026 by CFO **Review** annual',
    {
      owner: 'Buyer',
      version: '1.0.3',
      approver: 'CFO',
      approved: '2026-04-22',
      review: 'annual',
    },
  ],
  [
    'This document is owned by the Desk manager. Version 4 was approved by the COO on 20 May 2026. It is reviewed yearly.',
    {
      owner: 'Desk manager',
      version: '4',
      approver: 'COO',
      approved: '2026-05-20',
      review: 'yearly',
    },
  ],
  [
    'Owner: CTO\nEdition: 1.7\nRecheck every: 12 months',
    { owner: 'CTO', version: '1.7', review: '12 months' },
  ],
  ['Owner: CTO\nApproval: pending', { owner: 'CTO', status: 'draft' }],
  ['Eigenaar: CTO\nStatus: wacht op akkoord directie', { owner: 'CTO', status: 'draft' }],
  [
    'Owner - Inkoop\nVersion - 1.9\nApproved - 12 March 2026, board\nReview - yearly',
    { owner: 'Inkoop', version: '1.9', approver: 'board', approved: '2026-03-12', review: 'yearly' },
  ],
  ['`status: proposal` `owner: Editor` `version: 1`', { owner: 'Editor', version: '1', status: 'draft' }],
  ['Owner: CTO\nReviewed: annually', { owner: 'CTO', review: 'annually' }],
  [
    '## Vaststelling\n\nVastgesteld door: MT\nDatum: 30 april 2026\nEigenaar: CTO',
    { owner: 'CTO', approver: 'MT', approved: '2026-04-30' },
  ],
  // Pieces without a colon: a label with its day, a rhythm, a version in brackets.
  ['Versie januari 2026\nEigenaar: Beheer', { version: 'januari 2026', owner: 'Beheer' }],
  [
    'Owner: CISO | Version: 4 | Approved: 3 November 2025 by the Board | Review every 12 months',
    { owner: 'CISO', version: '4', approver: 'Board', approved: '2025-11-03', review: 'every 12 months' },
  ],
  [
    '_Last revised 30 September 2025 · v1.1 · owned by People Ops · reviewed annually_',
    { owner: 'People Ops', version: '1.1', review: 'annually' },
  ],
  [
    'Eigenaar: HR · Versie 3 · Vastgesteld 01-12-2025 door de bestuurder · Wordt iedere twee jaar herzien',
    { owner: 'HR', version: '3', approver: 'bestuurder', approved: '2025-12-01', review: 'iedere twee jaar' },
  ],
  [
    'Vastgesteld door de directie op 30 januari 2026 (versie 2026-1). Eigenaar is de directie; de code wordt jaarlijks herzien.',
    {
      owner: 'directie',
      version: '2026-1',
      approver: 'directie',
      approved: '2026-01-30',
      review: 'jaarlijks',
    },
  ],
  [
    '> **Concept, niet verspreiden.** Eigenaar: Juridische zaken. Versie 1.0.',
    { owner: 'Juridische zaken', version: '1.0', status: 'draft' },
  ],
  ['Verantwoordelijk voor deze instructie: HR-adviseur', { owner: 'HR-adviseur' }],
  ['Owner: CTO\nNext review: every 6 months', { owner: 'CTO', review: 'every 6 months' }],
  [
    '| Versie | Datum | Omschrijving |\n|---|---|---|\n| 1.0 | 2025-06-01 | Eerste |\n| 1.1 | 2026-06-02 | Spoed; goedgekeurd door directie |',
    { version: '1.1', approver: 'directie', approved: '2026-06-02' },
  ],
  ['v2.0.1', { version: '2.0.1' }],
  // Labels by what their words mean.
  ['Process owner: Head of Support', { owner: 'Head of Support' }],
  [
    'Procesverantwoordelijke: Hoofd Inkoop\nDatum van laatste herbeoordeling: 2026-02-03',
    {
      owner: 'Hoofd Inkoop',
      reviewed: '2026-02-03',
    },
  ],
  ['Eerstkomende beoordeling: maart 2027', { nextReview: '2027-03-31' }],
  ['Check again: Q2 2027', { nextReview: '2027-06-30' }],
  ['Next time: 2027-05 or when the law changes', { nextReview: '2027-05-31' }],
  [
    '| Steward | Head of Labs |\n|---|---|\n| Endorsement | Board, meeting of 7-Apr-2026 |',
    {
      owner: 'Head of Labs',
      approver: 'Board',
      approved: '2026-04-07',
    },
  ],
  ['Goedgekeurd: Hoofd Financiën', { approver: 'Hoofd Financiën' }],
  // Several on a line, with a comma or dash between them; struck out values; lists of terms; the title itself.
  [
    '*Owner: Head of IT, version 1.3, approved 3 February 2026 by the CEO*',
    { owner: 'Head of IT', version: '1.3', approver: 'CEO', approved: '2026-02-03' },
  ],
  ['Owner: Head of IT, Platform and Labs', { owner: 'Head of IT, Platform and Labs' }],
  [
    'Version 1.3 — Owner: Head of IT — Approved: 2026-02-03',
    { version: '1.3', owner: 'Head of IT', approved: '2026-02-03' },
  ],
  ['~~Owner: Head of IT~~ Owner: CTO', { owner: 'CTO' }],
  [
    '<dl>\n<dt>Owner</dt>\n<dd>Head of IT</dd>\n<dt>Version</dt><dd>1.3</dd>\n</dl>',
    { owner: 'Head of IT', version: '1.3' },
  ],
  ['Review due: ~~05/2026~~ 05/2027', { nextReview: '2027-05-31' }],
  // Pieces of a line without labels.
  [
    'Code LAB-7 | v1.8 | Adopted 17-06-2026 | Owner: Head of Labs',
    {
      version: '1.8',
      approved: '2026-06-17',
      owner: 'Head of Labs',
    },
  ],
  [
    'Versie 3.0 / vastgesteld door het bestuur op 2 juni 2026 / eigenaar: Hoofd Lab',
    {
      version: '3.0',
      approver: 'bestuur',
      approved: '2026-06-02',
      owner: 'Hoofd Lab',
    },
  ],
  [
    '- Version 2.4, approved by the board on 12 May 2026',
    {
      version: '2.4',
      approver: 'board',
      approved: '2026-05-12',
    },
  ],
  ['Owner: Ada | v2 | akkoord Bob', { owner: 'Ada', version: '2', approver: 'Bob' }],
  ['Version: 3 (June 2026). Owner: Ada. Deputy: Bob.', { version: '3', owner: 'Ada' }],
  // A row of labels with its values, and revisions with the newest row of all.
  [
    '| ID | Version | Owner | Approved by | Approval date | Review cycle |\n|---|---|---|---|---|---|\n| X-1 | 3.2 | CISO | Board | 2026-03-19 | Annual |',
    { version: '3.2', owner: 'CISO', approver: 'Board', approved: '2026-03-19', review: 'Annual' },
  ],
  [
    '| Ver. | Date | Author |\n|---|---|---|\n| 4.0 | 07/30/2025 | Ada |\n| 4.1 | 02/03/2026 | Ada |',
    { version: '4.1' },
  ],
  [
    '| Version | Date | Author |\n|---|---|---|\n| 1.9 | 03/04/2025 | Ada |\n| 1.10 | 02/05/2026 | Ada |',
    { version: '1.10' },
  ],
  // Dots, notes' own fields, pictures, strokes; what a component, shortcode or include is given to show.
  ['Owner ......... CISO\nVersion ....... 2.1', { owner: 'CISO', version: '2.1' }],
  ['Owner:: CISO\nVersion:: 2.0', { owner: 'CISO', version: '2.0' }],
  ['(owner:: CISO)', { owner: 'CISO' }],
  ['![Owner: CISO](assets/owner.svg)', { owner: 'CISO' }],
  ['Owner – CISO / Approver – CEO', { owner: 'CISO', approver: 'CEO' }],
  [
    '<PolicyMeta owner="CISO" approver="CEO" version="3.0" approved="2026-03-17" review="yearly" />',
    { owner: 'CISO', approver: 'CEO', version: '3.0', approved: '2026-03-17', review: 'yearly' },
  ],
  [
    '<PolicyHeader\n  owner={\'CISO\'}\n  version={2.1}\n  approvedBy="Board"\n/>',
    { owner: 'CISO', approver: 'Board', version: '2.1' },
  ],
  ['{{< policy-meta owner="CISO" version="2" >}}', { owner: 'CISO', version: '2' }],
  ['{% include meta.html owner="CISO" version="1.0" %}', { owner: 'CISO', version: '1.0' }],
  // Sentences on the document that say several things of it.
  [
    'This policy is owned by the Chief Buyer and approved by the Board. It was last approved on 4 May 2026 and is reviewed at least once a year.',
    { owner: 'Chief Buyer', approver: 'Board', approved: '2026-05-04', review: 'once a year' },
  ],
  [
    'This policy is the responsibility of the COO. It was approved on 3 June 2026 by the Board. Version 2.',
    { owner: 'COO', approver: 'Board', approved: '2026-06-03', version: '2' },
  ],
  [
    'Dit beleid valt onder verantwoordelijkheid van de CISO en is op 4 mei 2026 vastgesteld door de directie.',
    { owner: 'CISO', approver: 'directie', approved: '2026-05-04' },
  ],
  [
    'Deze richtlijn wordt beheerd door de Security Officer en jaarlijks herzien. Versie 2.1, 3 juni 2026.',
    { owner: 'Security Officer', version: '2.1', review: 'jaarlijks' },
  ],
  [
    '*Maintained by Bo Lin (Labs). v1.6, signed off by Ines Vos on 14 April 2026.\nComes up for review every twelve months.*',
    {
      owner: 'Bo Lin (Labs)',
      version: '1.6',
      approver: 'Ines Vos',
      approved: '2026-04-14',
      review: 'every twelve months',
    },
  ],
  // Who approved it behind the day; bodies and officials; who is accountable where nobody is called the owner.
  ['Approved: 2026-04-28 (Safety Council)', { approver: 'Safety Council', approved: '2026-04-28' }],
  ['Approved: 2026-04-28 (Annual review)', { approved: '2026-04-28' }],
  ['| Approving body | Audit committee |\n|---|---|', { approver: 'Audit committee' }],
  ['Responsible official: CISO', { owner: 'CISO' }],
  ['Responsible: Labs\nPolicy owner: CISO', { owner: 'CISO' }],
  ['Accountable: CISO\nResponsible: Labs', { owner: 'CISO' }],
  // Links of notes, callouts, strokes, cells with labels of their own, pages of Confluence; who did it within the label.
  ['Owner: [[People/Ada Byron|Ada]]', { owner: 'Ada' }],
  ['> [!info] Owner: CISO\n> Version: 2', { owner: 'CISO', version: '2' }],
  ['Doc ID: SEC-01 // Owner: CISO // Rev: C', { owner: 'CISO', version: 'C' }],
  [
    '| Policy owner: CISO | Version: 2.0 |\n|---|---|\n| Approved by: CEO | |',
    { owner: 'CISO', version: '2.0', approver: 'CEO' },
  ],
  [
    '<table><tr><th>Last approved</th><td><time datetime="2026-05-01" /></td></tr></table>',
    { approved: '2026-05-01' },
  ],
  ['Reviewed and approved by Jane Roe on 3 May 2026', { approver: 'Jane Roe', approved: '2026-05-03' }],
  [
    'Adopted by the Board of Directors: May 3, 2026',
    { approver: 'Board of Directors', approved: '2026-05-03' },
  ],
  ['v3 (2026-05-01), owned by Ada, approved by Bob', { owner: 'Ada', version: '3', approver: 'Bob' }],
  [
    'The CISO owns this policy. It is reviewed every year and was last approved by the CEO on 3 May 2026.',
    { owner: 'CISO', approver: 'CEO', approved: '2026-05-03', review: 'every year' },
  ],
  ['- [x] Approved by CEO (2026-05-04)\n- [ ] Approved by CFO', { approver: 'CEO', approved: '2026-05-04' }],
];

/** Lines and marks by which a document says that it is a draft, or no longer in force. */
const STATES: readonly (readonly [text: string, state: string | undefined])[] = [
  ['# Backup policy\n\n**DRAFT – not for distribution**\n\nText.', 'draft'],
  ['# Backup policy\n\n> **Draft**: not in force.\n\nText.', 'draft'],
  ['# Backup policy\n\n*This policy has not been approved yet.*\n\nText.', 'draft'],
  ['# Backup policy\n\nNote: this document is a working draft.\n\nText.', 'draft'],
  ['# Backupbeleid\n\n*Concept, nog niet vastgesteld*\n\nTekst.', 'draft'],
  ['# Backupbeleid\n\nDit beleid moet nog worden vastgesteld door de directie.\n\nTekst.', 'draft'],
  ['# Backup policy\n\nThis policy was superseded by the Device Policy on 1 May 2026.\n\nText.', 'retired'],
  ['# Backupbeleid\n\nDit beleid is per 1 mei 2026 ingetrokken.\n\nTekst.', 'retired'],
  ['# Backup policy\n\n~~Status: approved~~\n\nStatus: draft\n\nText.', 'draft'],
  // Of something else, or of what is to come.
  ['# Backup policy\n\nDraft reports are kept for a year.\n\nText.', undefined],
  ['# Backup policy\n\nConcept: least privilege.\n\nText.', undefined],
  ['# Backup policy\n\nThis policy is replaced every three years.\n\nText.', undefined],
  ['# Backup policy\n\nThis policy is withdrawn when the service ends.\n\nText.', undefined],
  ['# Backup policy\n\nThis policy is approved by the board.\n\nText.', undefined],
  ['# Backup policy\n\nThis policy is under the control of the CISO.\n\nText.', undefined],
  ['# Backupbeleid\n\nDit beleid is vastgesteld door de directie.\n\nTekst.', undefined],
  ['# Backup policy\n\nText.\n\n## Rules\n\nDRAFT\n\nThis document is a draft.\n', undefined],
];

/** Forms that look like them and state nothing of the document. */
const NOT: readonly string[] = [
  '**Owner:** [CONFIRM: role]',
  'Owner: {{owner_name}}',
  'Version: X.Y',
  'Version: _._',
  'Owner: @@OWNER@@',
  '| Owner | TBD |\n|---|---|',
  'Effective date: YYYY-MM-DD',
  'Approved by: ________',
  'Control owner:\n\n- Engineering',
  'Owner: the owner of this policy looks after it, and makes sure that everybody who works with the systems it is about has read it this year',
  '```\nOwner: CTO\n```',
  '<!-- Owner: CTO -->',
  '<!--\nOwner: CTO\n-->',
  '1.2 Scope',
  'Reviewed by legal',
  'Status: 12 open tickets',
  'Control owner: Head of Labs',
  'Approved list of tools',
  '- [ ] Approved by: CEO, 2026-05-04',
  '<Button owner="CISO" color="red" />',
  'Version 2 of the contract applies from 2026',
  'Access is owned by the system owner and approved by the manager; it was last reviewed in 2026.',
  'The Owner - the person who registered the asset - approves.',
  'Author: Ada Byron',
  'Date: 3 March 2026',
  '| Version | Status |\n|---|---|\n| TLS 1.2 | supported |\n| TLS 1.3 | supported |',
];

describe('readBodyMetadata', () => {
  it('takes the number that a wiki gives a change for the version only where the text tells none', () => {
    const stamp =
      '# Toegangsbeleid\n\n> Ruimte: ISMS · Pagina-id 131110 · Versie 23 · Laatst gewijzigd door Sander de Kruijf op 3 juni 2026\n\n';
    expect(stated(`${stamp}| | |\n|---|---|\n| **Versie** | 2.3 |\n`)).toEqual({ version: '2.3' });
    expect(stated(stamp)).toEqual({ version: '23' });
    const { frontMatter } = readBodyMetadata(stamp.split('\n'), 0, undefined);
    expect(frontMatter?.repeated ?? []).toEqual([]);
  });

  it('takes who approved it, when, and when it is looked at again from a sentence at its head', () => {
    expect(
      stated(
        '# Beleid\n\nDit beleid is op 20 januari 2026 vastgesteld door Hanneke Oosterveld en wordt in januari 2027 opnieuw beoordeeld.\n',
      ),
    ).toEqual({ approver: 'Hanneke Oosterveld', approved: '2026-01-20', nextReview: '2027-01-31' });
    expect(
      stated(
        '# Cryptography\n\nThis policy was approved by Bram Terpstra, CTO, as it touches technology only.\n',
      ),
    ).toEqual({ approver: 'Bram Terpstra' });
    expect(stated('# Changes\n\nThe change is approved by the system owner and recorded in Jira.\n')).toEqual(
      {},
    );
  });

  it('takes a date beside an approver and a version for that of the approval', () => {
    const table = (rows: string): string => `# Data\n\n| | |\n|---|---|\n${rows}`;
    expect(
      stated(table('| **Approver** | CEO |\n| **Version** | 2.1 |\n| **Date** | 2026-10-06 |\n')),
    ).toEqual({ approver: 'CEO', version: '2.1', approved: '2026-10-06' });
    expect(stated(table('| **Version** | 2.1 |\n| **Date** | 2026-10-06 |\n'))).toEqual({ version: '2.1' });
  });

  it('takes no version from a sentence on what a version was like', () => {
    const text =
      '# Changes\n\n## Rules\n\nWe test.\n\n## History\n\nVersion 3 (2025) had a weekly release; version 4 has the button.';
    expect(stated(text)).toEqual({});
    expect(stated('# Changes\n\nVersion 3 (June 2025) approved by the CTO\n')).toMatchObject({
      version: '3',
    });
  });

  it.each(STATES)('reads the state of %j', (text, state) => {
    expect(stated(text).status).toBe(state);
  });

  it.each(FORMS)('reads %s', (form, states) => {
    expect(stated(top(form))).toEqual(states);
  });

  it.each([
    ['Approved: 03/04/2026\n\nSeen on 03/19/2026.', '2026-03-04'],
    ['Approved: 03/04/2026\n\nSeen on 19/03/2026.', '2026-04-03'],
    ['Approved: 03/04/2026\n\n| 2026-03-04 | v1 |', '2026-03-04'],
    ['Approved: 03/04/2026\n\nSeen on 19/03/2026 and 03/19/2026.', undefined],
  ])('reads day and month as the other dates of the document show: %j', (form, day) => {
    expect(stated(top(form)).approved).toBe(day);
  });

  it('keeps what no label explains in the first lines', () => {
    const lines = top('Shout at: Ada\nVersion 1.4 · Nov 2025 · Ada + Bob').split('\n');
    const { frontMatter } = readBodyMetadata(lines, 0, undefined);
    expect(frontMatter?.unplaced?.map(({ label, text }) => [label, text])).toEqual([
      ['Shout at', 'Ada'],
      ['', 'Nov 2025'],
      ['', 'Ada + Bob'],
    ]);
  });

  it('takes the edition of a standard for no label', () => {
    const lines = top('ISO/IEC 27001:2022 Annex A. Owner: CISO').split('\n');
    expect(readBodyMetadata(lines, 0, undefined).frontMatter?.unplaced).toEqual([]);
  });

  it.each(NOT)('reads nothing in %s', (form) => {
    expect(stated(top(form))).toEqual({});
  });

  it('reads the end of a text and parts that are about the document', () => {
    expect(
      stated(
        '# A\n\nText.\n\n## Rules\n\nMore.\n\n---\n\n**Approved by:** Ann, CEO\n**Effective Date:** 2026-01-25\n',
      ),
    ).toEqual({
      approver: 'Ann, CEO',
      approved: '2026-01-25',
    });
    expect(
      stated('# A\n\n## Rules\n\nMore.\n\n## 9. Document control\n\n- Owner: CTO\n\n## Annex\n\nText.\n'),
    ).toEqual({ owner: 'CTO' });
    expect(stated('# A\n\n## Policy owner\n\nHead of IT\n\n## Rules\n\nText.\n')).toEqual({
      owner: 'Head of IT',
    });
    expect(
      stated(
        '# A\n\n## Approvals\n\n| Name | Role | Date |\n|---|---|---|\n| Ann | CEO | 2026-01-25 |\n| Bo | CTO | 2026-01-20 |\n',
      ),
    ).toEqual({ approver: 'CEO, CTO', approved: '2026-01-25' });
  });

  it('reads labels at the end above rows of badges', () => {
    const badges = '[![ISO](https://img.shields.io/badge/ISO_27001-Aligned-green)](./CLASS.md)';
    expect(
      stated(`# A\n\nText.\n\n## Rules\n\nMore.\n\n---\n\n**Approved by:** Ann, CEO\n${badges}\n${badges}\n`),
    ).toEqual({
      approver: 'Ann, CEO',
    });
  });

  it('takes no approval for complete while somebody has yet to sign', () => {
    expect(
      stated(
        '# A\n\n## Approvals\n\n| Name | Role | Date |\n|---|---|---|\n| Ann | CEO | 2026-01-25 |\n| Bo | CTO | |\n',
      ),
    ).toEqual({});
  });

  it('takes no label of something else in the middle of a text for its own', () => {
    expect(
      stated('# A\n\nText.\n\n## Systems\n\n- Owner: DevOps\n- Version: 7\n\n## Rules\n\nText.\n'),
    ).toEqual({});
    expect(
      stated('# A\n\nText.\n\n## Rules\n\n**Policy owner:** CTO\n\nText.\n\n## Annex\n\nText.\n'),
    ).toEqual({ owner: 'CTO' });
  });

  it('puts front matter first and keeps what the text says otherwise', () => {
    const lines =
      '---\nowner: CTO\nversion: "2.0"\nstatus: approved\n---\n\n# A\n\nOwner: CFO\nVersion: 2.0\nStatus: draft\n'.split(
        '\n',
      );
    const { frontMatter, bodyLine } = readFrontMatter(lines);
    const merged = readBodyMetadata(lines, bodyLine, frontMatter).frontMatter;
    expect(valuesOf(merged)).toEqual({ owner: 'CTO', version: '2.0', status: 'draft' });
    expect(
      merged?.repeated?.map(({ field, value, valueRange: { start } }) => [field, value, start.line]),
    ).toEqual([
      ['owner', 'CFO', 8],
      ['status', 'approved', 3],
    ]);
  });

  it('takes those who are responsible beside an owner for no other owner', () => {
    const { frontMatter } = readBodyMetadata(top('Responsible: Labs\nOwner: CISO').split('\n'), 0, undefined);
    expect(frontMatter?.repeated).toEqual([]);
  });

  it('gives the place of each value', () => {
    const line = '**Document owner:** CEO | **Version:** 2.6 | **Next review:** 2027-01-25';
    const { frontMatter } = readBodyMetadata(['# A', '', line], 0, undefined);
    for (const [name, text] of [
      ['owner', 'CEO'],
      ['version', '2.6'],
      ['nextReview', '2027-01-25'],
    ] as const) {
      const range = frontMatter?.[name]?.valueRange;
      expect(line.slice(range?.start.character, range?.end.character)).toBe(text);
    }
  });

  it('reports a date of which day and month may be swapped', () => {
    const { frontMatter, problems } = readBodyMetadata(
      ['# A', '', 'Approval date: 03/04/2026'],
      0,
      undefined,
    );
    expect(frontMatter?.approved).toBeUndefined();
    expect(problems[0]?.message.en).toContain('two dates');
  });

  it('reads again, after each change of a line, what reading anew would give', () => {
    const base =
      '---\ntitle: A\n---\n\n# A\n\n**Owner:** CTO\n\n## Rules\n\nSome text here.\nMore text.\n\n## Revision history\n\n| Version | Date |\n|---|---|\n| 1.0 | 2026-01-01 |\n\n## End\n\nText.\n\nApproved by: CEO\n'.split(
        '\n',
      );
    const { frontMatter, bodyLine } = readFrontMatter(base);
    const reader = new BodyMetadataReader();
    let reused = 0;
    for (let n = bodyLine; n < base.length; n += 1)
      for (const line of [
        '',
        'plain words',
        '**Owner:** CFO',
        '# Top',
        '## Document control',
        '```',
        '| Version | 2 |',
        '- Policy owner: CEO',
        '<!--',
      ]) {
        const lines = base.with(n, line);
        const before = reader.read('a', base, bodyLine, frontMatter);
        const now = reader.read('a', lines, bodyLine, frontMatter);
        if (before === now) reused += 1;
        expect(valuesOf(now.frontMatter)).toEqual(
          valuesOf(readBodyMetadata(lines, bodyLine, frontMatter).frontMatter),
        );
      }
    expect(reused).toBeGreaterThan(0);
  });

  it('reads lists of revisions, the version in a title, and Dutch days', () => {
    const list = (items: string): string => `# A\n\nText.\n\n## Revision history\n\n${items}\n`;
    expect(stated(list('- 2026-02-03 – v1.10: more\n- 2025-02-03 – v1.9: first'))).toEqual({
      version: '1.10',
    });
    expect(stated(list('1. Version 1.0, 1 May 2025\n2. Version 2.0, 1 May 2026 (99.5% more)'))).toEqual({
      version: '2.0',
    });
    expect(stated(list('- 2026-02-03: restored 1.5 million rows\n- Nothing else'))).toEqual({});
    expect(stated('# Backup policy v1.3\n\nText.\n')).toEqual({ version: '1.3' });
    expect(stated('# Backups (v1.3)\n\nText.\n')).toEqual({ version: '1.3' });
    expect(stated('# Backups of Postgres 16.2\n\nText.\n')).toEqual({});
    expect(stated('# Moving to TLS v1.2\n\nText.\n')).toEqual({});
    expect(
      stated(
        '---\nvolgende evaluatie: 12-01-2027\n---\n\n# Backupbeleid\n\nWij maken elke nacht een back-up.\n',
      ),
    ).toEqual({ nextReview: '2027-01-12' });
  });

  it('takes no number in the text for a version', () => {
    expect(stated('# Devices\n\nText.\n\nMore.\n\nAnd more.\n\n1.2\n')).toEqual({});
    expect(stated('# Devices\n\n1.\n')).toEqual({});
  });

  it('reads hostile text in time', () => {
    const start = performance.now();
    for (const line of [
      `Owner${' '.repeat(900)}x`,
      '**a'.repeat(300),
      `${'| a '.repeat(1000)}|`,
      `${'<td '.repeat(4000)}`,
      `https://img.shields.io/badge/${'-'.repeat(5000)}`,
      `${'approved by '.repeat(80)}`,
      `(${'a'.repeat(900)}`,
    ])
      readBodyMetadata(['# A', ...Array.from({ length: 300 }, () => line)], 0, undefined);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it.each([
  ['Critical vendors are reviewed every quarter.', undefined],
  ['Alle leveranciers worden elk kwartaal beoordeeld.', undefined],
  ['Every year.', 'Every year'],
  ['This policy is reviewed every year.', 'This policy is reviewed every year'],
])('takes below a heading for reviews only what is said of the document: %s', (text, review) => {
  expect(stated(`# Vendor policy\n\nVendors matter.\n\n## Review\n\n${text}\n`).review).toBe(review);
});
