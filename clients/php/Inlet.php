<?php

/**
 * A client of the native API of Inlet, in one file. It needs no extension and no package.
 *
 *     $inlet = new Inlet\Client('https://crm.example.com', 'lh_your_key');
 *     $lead = $inlet->createLead(['first_name' => 'Grace'], 'submission-4711');
 *     foreach ($inlet->list('leads', ['status' => 'new']) as $lead) {
 *         echo $lead['name'], "\n";
 *     }
 *
 * PHP 8.1 or newer.
 */

declare(strict_types=1);

namespace Inlet;

use Generator;
use InvalidArgumentException;
use RuntimeException;

/** A request that did not succeed. */
class InletError extends RuntimeException
{
    /**
     * @param int $status 0 when no response came
     * @param array<string, list<string>> $errors the problems of each field
     * @param string $requestId by which the log of the server names the request
     * @param int $retryAfter in seconds
     */
    public function __construct(
        string $message,
        public readonly int $status = 0,
        public readonly string $errorCode = '',
        public readonly array $errors = [],
        public readonly string $requestId = '',
        public readonly int $retryAfter = 0,
    ) {
        $fields = [];
        foreach ($errors as $name => $texts) {
            $fields[] = $name . ': ' . implode(' ', $texts);
        }
        parent::__construct(trim($message . ' ' . implode('; ', $fields)));
    }
}

/** The request is at fault, or the key is: sending it again does not help. */
final class Refused extends InletError {}

/** Keep what you sent, and send it later with the same idempotency key. */
final class Delayed extends InletError {}

/** The message was not signed with this secret, or it is too old. */
final class NotGenuine extends RuntimeException {}

final class Client
{
    private readonly string $base;

    /** @param int $longestWait in seconds: a server that asks for more makes a call fail as Delayed */
    public function __construct(
        string $baseUrl,
        private readonly string $key,
        private readonly int $attempts = 5,
        private readonly int $longestWait = 60,
        private readonly int $timeout = 30,
    ) {
        $this->base = rtrim($baseUrl, '/') . '/api/v1/';
    }

    /**
     * Stores a lead once, however often it is sent with the same key. Name your own record by the
     * key, such as the id of a form submission, so that a restart of your program repeats it.
     */
    public function createLead(array $lead, ?string $idempotencyKey = null): array
    {
        return $this->request('POST', 'leads', $lead, $idempotencyKey);
    }

    /**
     * All records of a list, such as "leads", to its end. Filters as the list has them; a list of
     * values means any of them.
     *
     * @return Generator<int, array>
     */
    public function list(string $path, array $params = []): Generator
    {
        $cursor = '';
        while ($cursor !== null) {
            $query = self::query(['cursor' => $cursor] + $params + ['per_page' => 100]);
            $page = $this->send('GET', $path . '?' . $query, null, null);
            foreach ($page['data'] as $record) {
                yield $record;
            }
            $cursor = $page['meta']['next_cursor'] ?? null;
        }
    }

    public function get(string $path, int|string $id): array
    {
        return $this->request('GET', $path . '/' . rawurlencode((string) $id));
    }

    /** Changes the fields that you send and no others. */
    public function update(string $path, int|string $id, array $changes): array
    {
        return $this->request('PATCH', $path . '/' . rawurlencode((string) $id), $changes);
    }

    public function delete(string $path, int|string $id): void
    {
        $this->request('DELETE', $path . '/' . rawurlencode((string) $id));
    }

    /** Any request of the API; the path is that behind /api/v1/. Returns the record. */
    public function request(
        string $method,
        string $path,
        ?array $body = null,
        ?string $idempotencyKey = null,
    ): mixed {
        if ($method === 'POST') {
            $idempotencyKey ??= bin2hex(random_bytes(16));
        }
        $response = $this->send($method, $path, $body, $idempotencyKey);
        return is_array($response) && array_key_exists('data', $response)
            ? $response['data']
            : $response;
    }

    private function send(string $method, string $path, ?array $body, ?string $idempotencyKey): mixed
    {
        $headers = ['Authorization: Bearer ' . $this->key, 'Accept: application/json'];
        $content = '';
        if ($body !== null) {
            $content = json_encode($body === [] ? (object) [] : $body, JSON_THROW_ON_ERROR);
            $headers[] = 'Content-Type: application/json';
        }
        if ($idempotencyKey !== null) {
            $headers[] = 'Idempotency-Key: ' . $idempotencyKey;
        }
        $failure = new Delayed('Inlet did not answer.');
        $wait = 0;
        for ($attempt = 0; $attempt < $this->attempts; $attempt++) {
            if ($attempt > 0) {
                sleep($wait);
            }
            $wait = 2 ** $attempt;
            [$status, $received, $text] = $this->exchange($method, $path, $headers, $content);
            $response = json_decode($text, true, 512, JSON_BIGINT_AS_STRING);
            if ($status >= 200 && $status < 300 && ($text === '' || $response !== null)) {
                return $response;
            }
            if ($status < 200 || $status >= 300) {
                $failure = self::failure($status, $received, $response);
            }
            if ($failure instanceof Refused) {
                throw $failure;
            }
            $wait = $failure->retryAfter ?: $wait;
            if ($wait > $this->longestWait) {
                break;
            }
        }
        throw $failure;
    }

    /** The status (0 without a response), the headers by names in lower case, and the body. */
    private function exchange(string $method, string $path, array $headers, string $content): array
    {
        $context = stream_context_create(['http' => [
            'method' => $method,
            'header' => $headers,
            'content' => $content,
            'timeout' => $this->timeout,
            // A redirected POST would arrive as a GET, and the key at another host.
            'follow_location' => 0,
            'ignore_errors' => true, // Gives the body of an error response, too.
        ]]);
        $stream = @fopen($this->base . ltrim($path, '/'), 'r', false, $context);
        if ($stream === false) {
            return [0, [], ''];
        }
        $lines = stream_get_meta_data($stream)['wrapper_data'];
        $text = (string) stream_get_contents($stream);
        fclose($stream);
        $received = [];
        foreach (array_slice($lines, 1) as $line) {
            [$name, $value] = array_pad(explode(':', $line, 2), 2, '');
            $received[strtolower($name)] = trim($value);
        }
        return [(int) (explode(' ', $lines[0])[1] ?? 0), $received, $text];
    }

    private static function failure(int $status, array $headers, mixed $response): InletError
    {
        if ($status === 0) {
            return new Delayed('Inlet did not answer.');
        }
        $retryAfter = $headers['retry-after'] ?? '';
        // A 409 with a time: the first request under the same idempotency key still runs.
        $passes = $status === 429 || $status >= 500 || ($status === 409 && $retryAfter !== '');
        $kind = $passes ? Delayed::class : Refused::class;
        return new $kind(
            $status . ' ' . ($response['message'] ?? 'without an explanation'),
            $status,
            $response['code'] ?? '',
            $response['errors'] ?? [],
            $headers['x-request-id'] ?? '',
            preg_match('/^\d{1,9}$/D', $retryAfter) ? (int) $retryAfter : 0,
        );
    }

    /** Repeats the name of a list of values, where http_build_query would number them. */
    private static function query(array $params): string
    {
        $parts = [];
        foreach ($params as $name => $values) {
            foreach (is_array($values) ? $values : [$values] as $value) {
                $parts[] = rawurlencode((string) $name) . '=' . rawurlencode((string) $value);
            }
        }
        return implode('&', $parts);
    }
}

/**
 * The message of a webhook, if it is genuine; $body as received, byte for byte.
 *
 * @throws NotGenuine for any other, and for one whose time is further away than $tolerance seconds
 */
function verifyWebhook(string $secret, array $headers, string $body, int $tolerance = 300): array
{
    $named = array_change_key_case($headers);
    $id = $named['webhook-id'] ?? '';
    $timestamp = $named['webhook-timestamp'] ?? '';
    if (!preg_match('/^\d{1,12}$/D', $timestamp)) {
        throw new NotGenuine('The message has no time.');
    }
    if (abs(time() - (int) $timestamp) > $tolerance) {
        throw new NotGenuine('The message is too old.');
    }
    $prefix = 'whsec_';
    $key = base64_decode(str_starts_with($secret, $prefix) ? substr($secret, strlen($prefix)) : $secret, true);
    if ($key === false) {
        throw new InvalidArgumentException('The secret is not one of Inlet: whsec_ and base64.');
    }
    $digest = hash_hmac('sha256', "{$id}.{$timestamp}.{$body}", $key, true);
    $expected = 'v1,' . base64_encode($digest);
    foreach (explode(' ', $named['webhook-signature'] ?? '') as $given) {
        if (hash_equals($expected, $given)) {
            return json_decode($body, true, 512, JSON_THROW_ON_ERROR | JSON_BIGINT_AS_STRING);
        }
    }
    throw new NotGenuine('The signature does not match.');
}
