import { createTable, type Migration, type MigrationContext, type NewTable } from '../ddl.ts'

const reporters: Readonly<Record<string, NewTable>> = {
  mailboxes: {
    columns: {
      mailbox: 'text', tokenHash: 'text?', lane: 'text', desk: 'text', day: 'text', hour: 'integer?',
      acknowledgedBy: 'text?', answered: 'integer', closesAt: 'integer?', case: 'text?', nextSeq: 'integer',
      nextLetter: 'integer', expires: 'text',
    },
    key: ['mailbox'],
    indexes: [['case'], ['closesAt'], ['expires']],
  },
  receipts: {
    columns: { mailbox: 'text', item: 'text', seq: 'integer', hash: 'text' },
    key: ['mailbox', 'item'],
  },
  intake: {
    columns: {
      mailbox: 'text', item: 'text', seq: 'integer', desk: 'text', day: 'text', size: 'integer', sealed: 'bytes',
    },
    key: ['mailbox', 'item'],
    indexes: [['item']],
  },
  letters: {
    columns: { mailbox: 'text', letter: 'text', n: 'integer', expires: 'text', hash: 'text', sealed: 'bytes?' },
    key: ['mailbox', 'letter'],
    unique: [['mailbox', 'n']],
    indexes: [['expires']],
  },
  blobs: {
    columns: {
      blob: 'text', mailbox: 'text?', case: 'text?', size: 'integer', received: 'integer', complete: 'integer',
      orphanAt: 'integer',
    },
    key: ['blob'],
    indexes: [['mailbox'], ['case'], ['complete', 'orphanAt']],
  },
  drops: {
    columns: { drop: 'text', day: 'text', size: 'integer', expires: 'text', hash: 'text', sealed: 'bytes' },
    key: ['drop'],
    unique: [['hash']],
    indexes: [['expires']],
  },
}

const casework: Readonly<Record<string, NewTable>> = {
  cases: {
    columns: {
      case: 'text', mailbox: 'text', lane: 'text', epoch: 'integer', manifestHash: 'text', nextPosition: 'integer',
      revision: 'integer', reporterRevision: 'integer', summary: 'bytes?', expires: 'text',
    },
    key: ['case'],
    indexes: [['expires']],
  },
  caseMembers: {
    columns: {
      case: 'text', handle: 'text', role: 'text', reads: 'text', since: 'integer', readRevision: 'integer',
    },
    key: ['case', 'handle'],
    indexes: [['handle']],
  },
  departures: {
    columns: { handle: 'text', case: 'text', revision: 'integer' },
    key: ['handle', 'case'],
    indexes: [['handle', 'revision']],
  },
  manifests: {
    columns: { case: 'text', epoch: 'integer', hash: 'text', by: 'text', day: 'text', text: 'text' },
    key: ['case', 'epoch'],
  },
  envelopes: {
    columns: { case: 'text', epoch: 'integer', member: 'text', sealed: 'bytes' },
    key: ['case', 'member'],
  },
  caseItems: {
    columns: {
      case: 'text', position: 'integer', item: 'text', compartment: 'text', epoch: 'integer', author: 'text?',
      seq: 'integer', day: 'text', hash: 'text', sealed: 'bytes',
    },
    key: ['case', 'position'],
    // Nulls are distinct: the reporter's items (author null) may repeat a seq.
    unique: [['case', 'item'], ['case', 'compartment', 'author', 'seq']],
  },
}

const staff: Readonly<Record<string, NewTable>> = {
  keyLists: {
    columns: { version: 'integer', hash: 'text', issued: 'text', expires: 'text', text: 'text' },
    key: ['version'],
  },
  recipients: { columns: { owner: 'text', recipient: 'text' }, key: ['owner'] },
  deskEnvelopes: {
    columns: { desk: 'text', recipientHash: 'text', member: 'text', sealed: 'bytes' },
    key: ['desk', 'recipientHash', 'member'],
    indexes: [['member']],
  },
  proposals: {
    columns: {
      slot: 'integer', version: 'integer', body: 'text', by: 'text', day: 'text', settles: 'text', proofs: 'text',
      recipients: 'text',
    },
    key: ['slot'],
  },
  proposalEnvelopes: {
    columns: { place: 'integer', desk: 'text', recipientHash: 'text', member: 'text', sealed: 'bytes' },
    key: ['place'],
  },
  suspensions: { columns: { handle: 'text', by: 'text', day: 'text', order: 'text' }, key: ['handle'] },
  invitations: {
    columns: { invitation: 'text', codeHash: 'text', by: 'text', until: 'text' },
    key: ['invitation'],
    unique: [['codeHash']],
  },
  enrolments: {
    columns: { handle: 'text', signing: 'text', recipient: 'text', languages: 'text', invitation: 'text' },
    key: ['handle'],
  },
  vaults: { columns: { handle: 'text', vault: 'bytes', revision: 'integer' }, key: ['handle'] },
  wraps: {
    columns: { handle: 'text', kind: 'text', locatorHash: 'text', wrap: 'bytes' },
    key: ['locatorHash'],
    indexes: [['handle']],
  },
  keyrings: { columns: { handle: 'text', keyring: 'bytes', revision: 'integer' }, key: ['handle'] },
  sessions: {
    columns: { session: 'text', handle: 'text', sessionKey: 'text', lastUsed: 'integer', ends: 'integer' },
    key: ['session'],
    indexes: [['handle']],
  },
}

const service: Readonly<Record<string, NewTable>> = {
  spent: { columns: { key: 'text', until: 'integer' }, key: ['key'], indexes: [['until']] },
  jobs: {
    columns: {
      key: 'text', kind: 'text', subject: 'text', runAt: 'integer', leaseUntil: 'integer?', attempts: 'integer',
      dead: 'integer',
    },
    key: ['key'],
    indexes: [['dead', 'runAt']],
  },
  alerts: {
    columns: { mailbox: 'text', lane: 'text', due: 'integer', late: 'integer' },
    key: ['mailbox'],
    indexes: [['due']],
  },
  notices: { columns: { code: 'text', day: 'text', detail: 'text?' }, key: ['code'] },
  audit: { columns: { n: 'integer', line: 'text', hash: 'text' }, key: ['n'] },
  tombstones: { columns: { hash: 'text', logged: 'integer' }, key: ['hash'], indexes: [['logged', 'hash']] },
  settings: { columns: { name: 'text', value: 'text' }, key: ['name'] },
  counters: { columns: { name: 'text', value: 'integer' }, key: ['name'] },
}

/** The tables of the first version. */
export const up: Migration['up'] = async (context: MigrationContext) => {
  for (const [name, table] of Object.entries({ ...reporters, ...casework, ...staff, ...service })) {
    await createTable(context, name, table)
  }
}
