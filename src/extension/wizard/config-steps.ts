import type { Soc2Answers } from '../../authoring/soc2-yaml.js';
import type { TrustCategory } from '../../catalog/types.js';
import { asDate } from '../../workspace/values.js';
import { ask, pickMany, pickOne, type Step } from './steps.js';
import { CLOUDS, serviceTypes, STANDARDS, TOOLS } from './config-choices.js';
import { t } from '../texts/t.js';

type S = Soc2Answers;

/** The questions whose answers make a soc2.yaml. Every one has a default, so Enter alone gives a usable file. */
export const CONFIG_STEPS: readonly Step<S>[] = [
  {
    run: async ({ name }, place) => {
      const answer = await ask(place, {
        prompt: t('Legal name of the company, as it will stand in the report'),
        value: name,
        validate: (value) => (value === '' ? t('Enter the name of the company.') : undefined),
      });
      return typeof answer === 'string' ? answer : { value: { name: answer.value } };
    },
  },
  {
    run: async ({ industry }, place) => {
      const answer = await ask(place, {
        prompt: t('What the company does, in a few words (may stay empty)'),
        placeholder: t('For example: Software as a service, payments'),
        value: industry,
      });
      return typeof answer === 'string' ? answer : { value: { industry: answer.value || undefined } };
    },
  },
  {
    run: async ({ service, name }, place) => {
      const answer = await ask(place, {
        prompt: t('Name of the main service in scope'),
        value: service?.name ?? name,
        validate: (value) => (value === '' ? t('Enter the name of a service.') : undefined),
      });
      return typeof answer === 'string'
        ? answer
        : { value: { service: { name: answer.value, type: service?.type ?? 'saas-platform' } } };
    },
  },
  {
    run: async ({ service, name }, place) => {
      const answer = await pickOne(place, {
        placeholder: t('What kind of service is it?'),
        choices: serviceTypes(),
        selected: (value) => value === service?.type,
      });
      return typeof answer === 'string'
        ? answer
        : { value: { service: { name: service?.name ?? name, type: answer.value } } };
    },
  },
  {
    run: async ({ employees }, place) => {
      const answer = await ask(place, {
        prompt: t('Number of employees (may stay empty)'),
        value: employees === undefined ? '' : String(employees),
        validate: (value) => (/^\d{0,7}$/.test(value) ? undefined : t('Enter a whole number, such as 40.')),
      });
      if (typeof answer === 'string') return answer;
      const number = answer.value === '' ? undefined : Number(answer.value);
      const stage =
        number === undefined ? undefined : number < 50 ? 'startup' : number < 250 ? 'growth' : 'established';
      return { value: { employees: number, stage } };
    },
  },
  {
    run: async ({ providers }, place) => {
      const answer = await pickMany(place, {
        placeholder: t('Where do the services run?'),
        choices: CLOUDS.map((label) => ({ label, value: label })),
        selected: (value) => providers.includes(value),
      });
      return typeof answer === 'string' ? answer : { value: { providers: answer.value } };
    },
  },
  {
    run: async ({ tools }, place) => {
      const answer = await pickMany(place, {
        placeholder: t('Which tools do you use?'),
        choices: TOOLS.map((tool) => ({ label: tool.name, description: tool.purpose, value: tool })),
        selected: ({ name }) => tools.some((tool) => tool.name === name),
      });
      return typeof answer === 'string' ? answer : { value: { tools: answer.value } };
    },
  },
  {
    run: async ({ type }, place) => {
      const answer = await pickOne<'I' | 'II'>(place, {
        placeholder: t('Which report do you prepare?'),
        choices: [
          {
            label: t('Type II'),
            detail: t(
              'Design and operation over a period, usually 3 to 12 months. What most enterprise customers ask for.',
            ),
            value: 'II',
          },
          {
            label: t('Type I'),
            detail: t('Design on one day. Sooner done; often the step before a Type II.'),
            value: 'I',
          },
        ],
        selected: (value) => value === type,
      });
      return typeof answer === 'string' ? answer : { value: { type: answer.value } };
    },
  },
  {
    run: async ({ categories }, place) => {
      const answer = await pickMany<TrustCategory>(place, {
        placeholder: t('Which categories are in scope? Security always is.'),
        choices: [
          { label: t('Security'), detail: t('Required in every report.'), value: 'security' },
          {
            label: t('Availability'),
            detail: t('When you promise uptime or recovery times.'),
            value: 'availability',
          },
          {
            label: t('Confidentiality'),
            detail: t('When contracts ask you to protect and delete confidential information.'),
            value: 'confidentiality',
          },
          {
            label: t('Processing integrity'),
            detail: t(
              'When customers rely on complete and accurate processing, such as payments or payroll.',
            ),
            value: 'processing-integrity',
          },
          {
            label: t('Privacy'),
            detail: t('When you collect personal information from people yourself.'),
            value: 'privacy',
          },
        ],
        selected: (value) => categories.includes(value),
      });
      if (typeof answer === 'string') return answer;
      return { value: { categories: ['security', ...answer.value.filter((one) => one !== 'security')] } };
    },
  },
  {
    needed: ({ type }) => type === 'II',
    run: async ({ period }, place) => {
      const answer = await ask(place, {
        prompt: t('Observation period: first and last day'),
        placeholder: '2026-01-01 2026-06-30',
        value: period ? `${period.start} ${period.end}` : '',
        validate: (value) =>
          readPeriod(value) ? undefined : t('Enter two days as YYYY-MM-DD, the first before the last.'),
      });
      return typeof answer === 'string'
        ? answer
        : { value: { period: readPeriod(answer.value), asOf: undefined } };
    },
  },
  {
    needed: ({ type }) => type === 'I',
    run: async ({ asOf }, place) => {
      const answer = await ask(place, {
        prompt: t('The day on which the design is judged (may stay empty)'),
        placeholder: '2026-03-31',
        value: asOf,
        validate: emptyOrDate,
      });
      return typeof answer === 'string'
        ? answer
        : { value: { asOf: asDate(answer.value), period: undefined } };
    },
  },
  {
    run: async ({ targetDate }, place) => {
      const answer = await ask(place, {
        prompt: t('The day you want to have the report (may stay empty)'),
        placeholder: '2026-09-30',
        value: targetDate,
        validate: emptyOrDate,
      });
      return typeof answer === 'string' ? answer : { value: { targetDate: asDate(answer.value) } };
    },
  },
  {
    run: async ({ documentation }, place) => {
      const answer = await pickOne<NonNullable<S['documentation']>>(place, {
        placeholder: t('How far is the documentation?'),
        choices: [
          { label: t('Starting fresh'), value: 'starting-fresh' },
          { label: t('Some policies'), value: 'some-policies' },
          { label: t('Mature'), value: 'mature' },
        ],
        selected: (value) => value === documentation,
      });
      return typeof answer === 'string' ? answer : { value: { documentation: answer.value } };
    },
  },
  {
    run: async ({ compliance }, place) => {
      const answer = await pickMany(place, {
        placeholder: t('Which standards do you already meet?'),
        choices: STANDARDS.map((label) => ({ label, value: label })),
        selected: (value) => compliance.includes(value),
      });
      return typeof answer === 'string' ? answer : { value: { compliance: answer.value } };
    },
  },
  {
    run: async ({ language }, place) => {
      const answer = await pickOne<'en' | 'nl'>(place, {
        placeholder: t('In which language are new policies written?'),
        choices: [
          { label: t('English'), value: 'en' },
          { label: t('Dutch'), value: 'nl' },
        ],
        selected: (value) => value === language,
      });
      return typeof answer === 'string' ? answer : { value: { language: answer.value } };
    },
  },
];

function emptyOrDate(value: string): string | undefined {
  return value === '' || asDate(value) ? undefined : t('Enter a day as YYYY-MM-DD, such as 2026-03-31.');
}

function readPeriod(text: string): { start: string; end: string } | undefined {
  const days = text.match(/\d{4}-\d{1,2}-\d{1,2}/g) ?? [];
  const [start, end] = [asDate(days[0]), asDate(days[1])];
  return start !== undefined && end !== undefined && start < end && days.length === 2
    ? { start, end }
    : undefined;
}
