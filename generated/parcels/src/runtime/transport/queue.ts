import type { Clock } from './clock.js';
import { CallError } from './errors.js';
import { interruption } from './failure.js';
import type { Ticket } from './lane.js';
import { laneOf } from './lane.js';
import type { Middleware } from './request.js';

/** How calls wait for each other. */
export interface QueueOptions {
  /** Calls with the same key wait for each other. */
  readonly lane: string;
  /** How many may be under way. */
  readonly concurrency: number;
  /** How long the lane rests after a call that may still be under way on the server, in milliseconds. */
  readonly cooldownMs: number;
  readonly clock: Clock;
}

/**
 * Lets the calls of a lane pass one after the other, in the order in which they came. A call keeps its place
 * while it waits to be repeated, and while its body is streamed; where others wait, the body is taken into memory
 * instead of as it is asked for, so that a loop over a stream can make calls of its own.
 *
 * @param options how calls wait for each other
 */
export function queue(options: QueueOptions): Middleware {
  const { lane, concurrency, cooldownMs, clock } = options;
  return async (request, next) => {
    const ticket = await laneOf(lane).acquire(concurrency, request.signal);
    if (ticket === null) throw interruption({ request, processed: 'no' });
    try {
      const response = await next(request);
      const body = response.streaming;
      if (body === null) {
        ticket.release();
        return response;
      }
      ticket.whenContended(() => void body.drain());
      void body.settled.then((end) =>
        end === 'complete' ? ticket.release() : rest(ticket, cooldownMs, clock),
      );
      return response;
    } catch (error) {
      const idle = error instanceof CallError && (error.processed === 'no' || error.response !== null);
      if (idle) ticket.release();
      else rest(ticket, cooldownMs, clock);
      throw error;
    }
  };
}

function rest(ticket: Ticket, milliseconds: number, clock: Clock): void {
  if (milliseconds === 0) ticket.release();
  else clock.after(milliseconds, ticket.release);
}
