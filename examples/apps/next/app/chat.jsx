'use client';
import { useEffect } from 'react';

/** The tag comes with the server's HTML; the browser fetches what brings it to life. */
export function Chat() {
  useEffect(() => void import('sotto/define'), []);
  return <sotto-chat clinic="CLINIC_ROOT_KEY" relay="https://relay.example" />;
}
