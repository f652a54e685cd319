import { createServer } from 'node:http';
import { systemClock } from '../../../../generated/netvisor/src/index.js';
import type { Clock } from '../../../../generated/netvisor/src/index.js';
import { createNetvisorMock, nodeListener } from '../../../../generated/netvisor/src/mock/index.js';
import type { Mock, MockRecord } from '../../../../generated/netvisor/src/mock/index.js';
import { FAULT_HEADER } from '../../../../generated/netvisor/src/mock/index.js';
import { TIMEOUT_MS } from './fates.js';

/** Header in which an attempt says to which call of the storm it belongs. */
export const CALL_HEADER = 'x-storm-call';

/** The mock behind `node:http`, and what it did for each call. */
export interface StormServer {
  readonly origin: string;
  readonly mock: Mock;
  /** What the mock noted of the attempts of a call. */
  readonly recordsOf: (call: number) => readonly MockRecord[];
  /** Whether the server sits on a call of a company and will not answer it. */
  readonly isSilent: (company: string) => boolean;
  /** Whether nothing of a company is under way. */
  readonly isIdle: (company: string) => boolean;
  readonly close: () => Promise<void>;
}

/** Serves a mock to which a storm can come. */
export async function stormServer(): Promise<StormServer> {
  const silent = new Map<string, number>();
  const open = new Map<string, number>();
  const records = new Map<number, number[]>();
  const mock = createNetvisorMock({ clock: patient });
  const listener = nodeListener({
    ...mock,
    deliver: async (request) => {
      const company = request.headers.get('x-netvisor-organisation-id') ?? '';
      const call = Number(request.headers.get(CALL_HEADER) ?? -1);
      records.set(call, [...(records.get(call) ?? []), mock.journal.records.length]);
      const isSilent = request.headers.get(FAULT_HEADER)?.endsWith(`:${TIMEOUT_MS}`) ?? false;
      add(open, company, 1);
      if (isSilent) add(silent, company, 1);
      try {
        return await mock.deliver(request);
      } finally {
        add(open, company, -1);
        if (isSilent) add(silent, company, -1);
      }
    },
  });
  const server = createServer(listener);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    mock,
    recordsOf: (call) =>
      (records.get(call) ?? []).flatMap((index) => mock.journal.records.slice(index, index + 1)),
    isSilent: (company) => (silent.get(company) ?? 0) > 0,
    isIdle: (company) => (open.get(company) ?? 0) === 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function add(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more);
}

/** The clock of the mock: a call that is never to be answered waits until its caller goes away. */
const patient: Clock = {
  ...systemClock,
  after: (milliseconds, callback) =>
    milliseconds === TIMEOUT_MS ? () => {} : systemClock.after(milliseconds, callback),
};
