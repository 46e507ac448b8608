import { words } from '../quantity/vocabulary.js';

/** Words before a name with which something is done: then a word like "Linear" is the tool. */
export const EN_USED = words(
  'in via through using use uses used with from to by on and or into onto against called named our tool platform as like',
);
/** Words before a name that only a product follows. */
export const EN_TOOL = words('via using use uses called tool platform application app software product');
/** Products whose names are ordinary words when written small. */
export const EN_ORDINARY = words(
  `slack teams vault confluence outlook monday word excel access drive meet chrome edge safari box chef salt puppet
   buffer pipedrive wave rippling workable personio slab guru tines torq sprinto prey pulse hive ray basecamp
   copilot cursor actions pages sites forms planner guardian shield falcon insight nexus harbor flux argo spinnaker
   consul nomad boundary packer vagrant dash mode segment heap looker calendar docs sheets
   duo zoom signal notion linear wiz orca aqua
   keeper elastic humio sumo logic sensu prometheus
   octopus deploy travis circle buddy concourse drone semaphore cohesity
   carbonite axios mercury brex ramp wise square toast gem ashby welcome hibob bob charlie factorial beacon`,
);
