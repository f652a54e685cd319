import type { ServiceError } from '../dialect.js';
import { ApiError } from '../runtime/transport/index.js';
import type { ErrorDetails } from '../runtime/transport/index.js';

/** The service refused a call or failed at it. Codes without a class of their own are of this one. */
export class NetvisorError extends ApiError {
  override readonly name: string = 'NetvisorError';
  /** What the service says, in the language of the call. */
  readonly reason: string;
  /** The call named something that does not exist. */
  readonly notFound: boolean;
  /** Keys of items that would have succeeded had the others not failed. */
  readonly valid: readonly string[];
  /** Every `Status` of the answer as it came. */
  readonly statuses: readonly string[];

  /**
   * @param details what the transport knows
   * @param service what the service says
   */
  constructor(details: ErrorDetails, service: Omit<ServiceError<unknown>, 'value'>) {
    super(details);
    this.reason = service.message;
    this.notFound = service.notFound;
    this.valid = service.valid;
    this.statuses = service.raw;
  }
}

/** `AUTHENTICATION_FAILED`: keys, headers or signature are wrong. */
export class AuthenticationError extends NetvisorError {
  override readonly name: string = 'AuthenticationError';
}

/** `INVALID_DATA`: the message or a parameter is wrong. */
export class InvalidDataError extends NetvisorError {
  override readonly name: string = 'InvalidDataError';
}

/** `INVALID_DATA` for something that does not exist, or an empty record in place of it. */
export class NotFoundError extends InvalidDataError {
  override readonly name: string = 'NotFoundError';
}

/** `INVALID_DATA_SIZE`: something is too long or too large. */
export class InvalidDataSizeError extends NetvisorError {
  override readonly name: string = 'InvalidDataSizeError';
}

/** `DUPLICATE_DATA`: it exists already. */
export class DuplicateDataError extends NetvisorError {
  override readonly name: string = 'DuplicateDataError';
}

/** `REQUEST_NOT_UNIQUE`: the transaction identifier has been used before. */
export class RequestNotUniqueError extends NetvisorError {
  override readonly name: string = 'RequestNotUniqueError';
}

/** `PERIOD_LOCK`: the accounting period is locked. */
export class PeriodLockError extends NetvisorError {
  override readonly name: string = 'PeriodLockError';
}

/** `SERVICE_ACCESS_ERROR`: the company has not opened a resource to the integration. */
export class ServiceAccessError extends NetvisorError {
  override readonly name: string = 'ServiceAccessError';
  /** Resource that the company has to allow; null where the message names none. */
  readonly blockedResource: string | null;

  /**
   * @param details what the transport knows
   * @param service what the service says
   */
  constructor(details: ErrorDetails, service: Omit<ServiceError<unknown>, 'value'>) {
    super(details, service);
    this.blockedResource = service.resource;
  }
}

/** `SYSTEM_MAINTANANCE` (spelt so): the service is down for a while and did nothing. */
export class MaintenanceError extends NetvisorError {
  override readonly name: string = 'MaintenanceError';
}

/** `TECHNICAL_ERROR`: a fault of the server; whether it did something is not known. */
export class TechnicalError extends NetvisorError {
  override readonly name: string = 'TechnicalError';
}
