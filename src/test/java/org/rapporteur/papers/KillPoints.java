package org.rapporteur.papers;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.rapporteur.search.internal.IndexKeeper;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Where a portal that is to be killed stands still. Nothing of the portal knows of it: calls of the beans that matter are
 * stopped on their way, in a thread of the step only.
 */
class KillPoints implements BeanPostProcessor {

    static final String STEP = System.getProperty("kill.step", "look");

    /** Content of the file the removal of which is cut short, and of the one whose key is being wrapped anew. */
    static final String REMOVED = "Nothing refers to this file any more.";

    static final String TURNED = "The key of this file is being wrapped anew.";

    private static final Set<String> WATCHED = Set.of("blobs", "previewRepository", "searchEntries");
    private static final Map<String, AtomicInteger> CALLS = new ConcurrentHashMap<>();
    private static final Set<String> STANDING = ConcurrentHashMap.newKeySet();
    private static final CountDownLatch ALL =
            new CountDownLatch(Map.of("arrival", 5, "second", 2, "upkeep", 6).getOrDefault(STEP, 1));

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!WATCHED.contains(name) || !STEP.equals("upkeep")) {
            return bean;
        }
        var factory = new ProxyFactory(bean);
        factory.addAdvice((MethodInterceptor) call -> watched(name, call));
        return factory.getProxy();
    }

    /** In the middle of an upkeep: before the new key of a file lies there, after a file is gone, and so on. */
    private static Object watched(String bean, MethodInvocation call) throws Throwable {
        var method = bean + "." + call.getMethod().getName();
        switch (Thread.currentThread().getName() + " " + method) {
            case "drawing previewRepository.saveAndFlush" -> stand("drawn and not noted");
            case "turning blobs.put" -> {
                if (isTurned(call)) {
                    stand("keys half turned");
                }
            }
            case "removing blobs.delete" -> {
                call.proceed();
                stand("removed and not forgotten");
            }
            case "order blobs.open" -> {
                if (times(method) == 3) {
                    stand("backup half written");
                }
            }
            case "search-index searchEntries.missing" -> {
                if (STANDING.contains("rebuild asked for") && times(method) == 2) {
                    stand("index half rebuilt");
                }
            }
            default -> {
                // Goes on.
            }
        }
        return call.proceed();
    }

    private static boolean isTurned(MethodInvocation call) {
        return call.getArguments()[0].equals(sha256(TURNED.getBytes(StandardCharsets.UTF_8)));
    }

    /** From now on a rebuild of the index stands still after its first batch. */
    static void rebuild(IndexKeeper index) {
        STANDING.add("rebuild asked for");
        index.rebuild();
    }

    private static int times(String call) {
        return CALLS.computeIfAbsent(call, _ -> new AtomicInteger()).incrementAndGet();
    }

    @EventListener
    void beforeTheResultIsCommitted(FileRead read) {
        if (STEP.equals("read")) {
            at();
        }
    }

    @TransactionalEventListener
    void onceTheResultIsCommitted(FileRead read) {
        if (STEP.equals("upkeep")) {
            stand("read and committed");
        }
    }

    /** Stands still for ever, once more than before. */
    static boolean stand(String point) {
        if (STANDING.add(point)) {
            System.out.println("STANDS " + point);
            ALL.countDown();
        }
        return stay();
    }

    static void awaitStanding(String point) throws InterruptedException {
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!STANDING.contains(point)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("never came to: " + point);
            }
            Thread.sleep(20);
        }
    }

    /** All stand still: this process may be killed. */
    static void atOnceAllStand() throws InterruptedException {
        ALL.await();
        at();
    }

    static void at() {
        System.out.println("AT " + STEP);
        System.out.flush();
        stay();
    }

    static boolean stay() {
        try {
            Thread.sleep(Duration.ofMinutes(5));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path home() {
        return Path.of(System.getProperty("rapporteur.home"));
    }
}
