export * from '../../../src/embed/host.ts';
