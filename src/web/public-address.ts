/**
 * Whether an address of the internet protocol is one of the public internet. What is fetched for a stranger must never come
 * from the machine itself, its network, or the metadata service of its cloud.
 */
import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** @returns false for every special range: loopback, private, link-local, multicast, reserved, and tunnels to those */
export function isPublicAddress(address: string): boolean {
  // Scope ids belong to link-local addresses. `process` turns an IPv4 address that is written as IPv6 into IPv4.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';
}

/** A host was resolved to an address that is not public. */
export class NotPublic extends Error {
  constructor(host: string) {
    super(`${host} is not on the public internet`);
    this.name = 'NotPublic';
  }
}

/**
 * A lookup that gives only public addresses. The connection is made to the address that was checked, so that a name which is
 * resolved differently a moment later (DNS rebinding) gains nothing.
 *
 * @param isAllowed decides which addresses are public; tests replace it
 */
export function publicLookup(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      // A name with both kinds of addresses is refused, because it has no reason to have them.
      const [first] = addresses;
      if (first === undefined || !addresses.every(({ address }) => isAllowed(address))) {
        return callback(new NotPublic(host), '');
      }
      if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}
