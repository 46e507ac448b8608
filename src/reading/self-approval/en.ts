/** English ways to say that somebody judges their own work; each list as `WordPatterns` reads it. */
export const EN = {
  /** Approving what is one's own. */
  own: [
    'approve|approves|review|reviews|authorise|authorises|authorize|authorizes|sign off|signs off|merge|merges|accept|accepts'
      .split('|')
      .flatMap((verb) =>
        'his own|her own|their own|its own|your own|our own|his or her own'
          .split('|')
          .map((own) => `${verb} ${own}`),
      )
      .join('|'),
    'approves the request himself|approves the request herself|approve the request themselves',
  ].join('|'),
  /** What is approved when it is one's own; "their own policies" are those of a department. */
  objects:
    'change|changes|code|work|request|requests|access|expense|expenses|pull request|pull requests|merge request|merge requests|exception|exceptions|deployment|deployments|release|releases|commit|commits|tickets|ticket|invoice|invoices|purchase|purchases|payment|payments|account|accounts|rights|permissions',
  /** The one who asked or made it is the one who approves. */
  same: 'self-approve|self-approves|self-approval is allowed|self-approval is permitted|approved by the requester|approved by the requestor|approved by the author|approved by its author|approved by the person who requested|approved by the person who made|approved by the developer who wrote|approved by the developer who made|approved by the engineer who wrote|approved by the engineer who made|reviewed by the author|reviewed by its author|reviewed by the developer who wrote|reviewed by the person who made|the requester approves|the requestor approves|the author approves|the author reviews|requester approves the|who wrote it approves|who made it approves|who requested it approves|who made the change approves|who wrote the change approves|who requests access approves|who requested the access approves|who wrote the code approves|who made the change reviews|who wrote the code reviews|who builds it approves|same person requests and approves|same person who requested',
  /** One role does both. */
  both: 'requests and approves|request and approve|writes and approves|makes and approves|develops and approves|prepares and approves|creates and approves|submits and approves|performs and reviews|implements and approves|writes and reviews|builds and approves|enters and approves|initiates and approves|drafts and approves',
  /** Makes it a rule against it, or names somebody else. */
  against:
    "nobody|no one|no-one|never|not|cannot|n't|none|neither|nor|other than|except|separate|different|independent|second|another|prohibited|forbidden|without|no|avoid|prevent*|only if|rather|two",
  /** Getting round a review or approval. */
  bypass:
    'bypass ~ review|bypass ~ approval|skip ~ review|skip ~ approval|override ~ review|override ~ approval|bypass branch protection|without prior approval|without review',
  /** What was done so, of which somebody is to see that it stays an exception. */
  bypassed: 'emergency changes|emergency change|hotfixes|bypasses|overrides|break-glass use',
  looksAt: 'review|reviews|check|checks|assess|assesses|look at|looks at|go through|goes through',
  requester:
    'requester|requestor|requested by|author|preparer|prepared by|made by|developer|submitted by|maker',
  approver: 'approver|approved by|approval by|reviewer|reviewed by|checker|authorised by|authorized by',
} as const;
