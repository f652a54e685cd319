import type { CommandDefinition } from '../command.js';

/** `doctypist git-diff-driver`. */
export const gitDiffDriverCommand: CommandDefinition = {
  name: 'git-diff-driver',
  summary:
    'Shows changes of documents in `git log -p --ext-diff` and `git diff` as a changelog. Git calls it: `git config diff.doctypist.command "doctypist git-diff-driver"`, and `*.dtd diff=doctypist` in .gitattributes.',
  positionals: [
    'PATH',
    '[OLD]',
    '[OLD-HASH]',
    '[OLD-MODE]',
    '[NEW]',
    '[NEW-HASH]',
    '[NEW-MODE]',
    '[RENAME]...',
  ],
  options: {},
  examples: ['doctypist git-diff-driver order.dtd old/order.dtd a1b2c3 100644 order.dtd d4e5f6 100644'],
  async run(args, terminal) {
    const { runGitDiffDriver } = await import('../../workspace/compare/run-driver.js');
    return runGitDiffDriver(args.positionals, terminal);
  },
};
