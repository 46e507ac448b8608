import type { Acknowledgement } from '../../workspace/acknowledgements/acknowledgement.js';
import type { Soc2Config } from '../../workspace/records.js';

/** Who has to acknowledge what, and who did. */
export interface StaffRecords {
  readonly people: Soc2Config['organisation']['people'];
  /** How many work there, when soc2.yaml says so: `people` seldom lists all. */
  readonly employees: number | undefined;
  readonly duty: Soc2Config['acknowledgement'];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** What the records of a workspace say of it. */
export function staffRecords({
  config,
  acknowledgements,
}: {
  readonly config: Soc2Config | undefined;
  readonly acknowledgements: readonly Acknowledgement[];
}): StaffRecords {
  return {
    people: config?.organisation.people ?? [],
    employees: config?.organisation.team.employees,
    duty: config?.acknowledgement,
    acknowledgements,
  };
}
