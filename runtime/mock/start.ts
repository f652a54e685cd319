import type { Mock } from './server.js';
import type { Persistence } from './store.js';

/** How a mock is started by a tool that knows nothing of its API. */
export interface MockStart {
  /** Whether callers have to show who they are. */
  readonly authenticate: boolean;
  /** Where data is kept between runs; nowhere where it is absent. */
  readonly persistence?: Persistence;
}

/** A mock that has been started: what the function `start` of a mock module returns. */
export interface StartedMock {
  readonly mock: Mock;
  /** What somebody who wants to call it has to know, one line each. */
  readonly notes: readonly string[];
}
