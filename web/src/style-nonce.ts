// The policy of the page allows the styles that have its nonce.
const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');

export const styleNonce = meta?.nonce ?? '';

// A package below the dialogs of Mantine reads its nonce from here.
Reflect.set(globalThis, '__webpack_nonce__', styleNonce);
