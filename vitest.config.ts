import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.long.test.ts'],
    // Vitest leaves one core to the person; the machines of continuous integration have two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Continuous integration counts from the runner's own report.
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'reports/quick.json' }]] : ['default'],
  },
});
