import { describe, expect, it } from 'vitest';
import { leftOverNames } from './left-over-names.js';

const names = (text: string, language: 'en' | 'nl' = 'en'): string[] =>
  leftOverNames(text, language).map((one) => one.text);

describe('leftOverNames', () => {
  it('finds a company that has people or customers of its own', () => {
    expect(names('Brightmoor Freight depot managers keep a printed copy of this plan.')).toEqual([
      'Brightmoor Freight',
    ]);
    expect(names('Rosa writes down what it means for Brightwharf Analytics and its customers.')).toEqual([
      'Brightwharf Analytics',
    ]);
    expect(names('Chauffeurs van Veldkamp Logistiek tekenen de code.', 'nl')).toEqual(['Veldkamp Logistiek']);
    expect(names('Vectrum Zorg informeert haar cliënten via de statuspagina.', 'nl')).toEqual([
      'Vectrum Zorg',
    ]);
  });

  it('takes no person, product or supplier for one', () => {
    expect(names('The engineers of Rosa Thwaite meet on Monday.')).toEqual([]);
    expect(names('Harrowgate Labs will do the next test in June.')).toEqual([]);
    expect(names('Google Cloud engineers keep the machines.')).toEqual([]);
    expect(names('De medewerkers van Maaike Terpstra melden zich bij de balie.', 'nl')).toEqual([]);
  });
});
