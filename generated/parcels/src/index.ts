/** Parcels: one module for each resource; import from the module itself to load less. */
export * from './resources/create-shipment.js';
export * from './resources/delete-shipment.js';
export * from './resources/get-shipment.js';
export * from './resources/get-tracking.js';
export * from './resources/list-shipments.js';
export * from './resources/replace-shipment.js';
export * from './client.js';
export * from './client/shipments.js';
export * from './runtime/index.js';
export * from './runtime/transport/index.js';
export * from './runtime/client/index.js';
