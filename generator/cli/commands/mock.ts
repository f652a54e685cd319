import type { CommandDefinition } from '../command.js';

/** `doctypist mock`. */
export const mockCommand: CommandDefinition = {
  name: 'mock',
  summary: 'Serves a mock of the API on this machine, until Ctrl-C stops it.',
  positionals: ['FOLDER'],
  options: {
    port: { type: 'string', default: '8080', description: 'port; 0 for any that is free' },
    data: { type: 'string', description: 'file in which data is kept between runs (default: nowhere)' },
    fault: {
      type: 'string',
      description:
        'faults that calls meet, as in INVALID_DATA, slow:500, html, cut, reset, +TECHNICAL_ERROR@NAME',
    },
    'fault-rate': { type: 'string', description: 'per cent of the calls that meet a fault (default: all)' },
    seed: { type: 'string', default: '1', description: 'which of them: the same seed gives the same ones' },
    'no-auth': { type: 'boolean', description: 'callers need not show who they are' },
  },
  examples: [
    'doctypist mock specs/parcels --data mock.json',
    'doctypist mock specs/parcels --port 0 --fault slow:300,reset --fault-rate 10',
  ],
  async run(args, terminal) {
    const { runMock } = await import('../../workspace/run/mock.js');
    return runMock(
      {
        folder: args.positionals[0] ?? '',
        port: args.text('port') ?? '8080',
        data: args.text('data'),
        fault: args.text('fault'),
        rate: args.text('fault-rate'),
        seed: args.text('seed') ?? '1',
        authenticate: !args.on('no-auth'),
        stopped: untilStopped,
      },
      terminal,
    );
  },
};

/** Resolves when the process is asked to stop. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
