import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../support/small-specification.js';

vi.mock('../../generator/workspace/run/explain.js', () => ({
  runExplain(code: string) {
    if (code === 'no-such-file') {
      throw Object.assign(new Error("EACCES: permission denied, open 'page.html'"), {
        code: 'EACCES',
        syscall: 'open',
      });
    }
    throw new TypeError('something is undefined\nin two lines');
  },
}));

afterEach(() => vi.unstubAllEnvs());

test('a fault of the tool gives exit code 70, one line of it, and what to do', async () => {
  expect(await run('explain', 'any')).toEqual({
    code: 70,
    out: '',
    err:
      'doctypist failed: TypeError: something is undefined\n' +
      'This is a fault of doctypist. Set DOCTYPIST_DEBUG=1 for the stack and report it.\n',
  });
});

test('a fault of the tool shows its stack where that is asked for', async () => {
  vi.stubEnv('DOCTYPIST_DEBUG', '1');
  const { code, err } = await run('explain', 'any');
  expect({ code, stack: /^\s+at runExplain /mu.test(err) }).toEqual({ code: 70, stack: true });
});

test('what the operating system refuses is no fault of the tool', async () => {
  expect(await run('explain', 'no-such-file')).toEqual({
    code: 3,
    out: '',
    err: "EACCES: permission denied, open 'page.html'\n",
  });
});
