import { describe, expect, it } from 'vitest';
import { namesProduct } from './controls-naming.js';

const statement = (text: string) => ({ statement: text });

describe('the products that a control names', () => {
  it('are known by another of their names and without their maker', () => {
    const entra = statement('Entra ID dwingt meervoudige authenticatie af voor alle medewerkers.');
    expect(namesProduct(entra, 'Microsoft Entra ID', [])).toBe(true);
    const review = statement('Het beheerteam beoordeelt meldingen van Sentinel op werkdagen.');
    expect(namesProduct(review, 'Microsoft Sentinel', ['Microsoft Sentinel'])).toBe(true);
  });

  it('are not the maker, a longer name or an ordinary word', () => {
    const devops = statement('Changes in Azure DevOps are reviewed.');
    expect(namesProduct(devops, 'Azure', ['Azure', 'Azure DevOps'])).toBe(false);
    expect(namesProduct(statement('Backup of databases runs each night.'), 'Azure Backup', [])).toBe(false);
    expect(namesProduct({ title: 'Daily Backup', statement: 'A copy is made.' }, 'AWS Backup', [])).toBe(
      false,
    );
    const two = ['Microsoft Sentinel', 'Other Sentinel'];
    expect(namesProduct(statement('Staff look at Sentinel each day.'), two[0] ?? '', two)).toBe(false);
  });
});
