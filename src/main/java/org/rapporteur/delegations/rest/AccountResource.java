package org.rapporteur.delegations.rest;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapporteur.access.AccountId;
import org.rapporteur.access.Standing;
import org.rapporteur.base.rest.PageAnswer;
import org.rapporteur.delegations.Confirmations;
import org.rapporteur.delegations.DelegationAccountDetails;
import org.rapporteur.delegations.DelegationId;
import org.rapporteur.delegations.Delegations;
import org.rapporteur.delegations.FocalPoints;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts that act for a delegation, for those who may edit it; who named them, and whether the party stands behind them. */
@RestController
@RequestMapping("/api/v1/delegations/{id}/accounts")
class AccountResource {

    private final Delegations delegations;
    private final FocalPoints focalPoints;
    private final Confirmations confirmations;

    AccountResource(Delegations delegations, FocalPoints focalPoints, Confirmations confirmations) {
        this.delegations = delegations;
        this.focalPoints = focalPoints;
        this.confirmations = confirmations;
    }

    @GetMapping
    PageAnswer<Named> list(@PathVariable UUID id) {
        return PageAnswer.whole(delegations.get(new DelegationId(id)).accounts().stream()
                .map(Named::of)
                .toList());
    }

    @PostMapping("/{accountId}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable UUID id, @PathVariable UUID accountId) {
        confirmations.confirm(new DelegationId(id), new AccountId(accountId));
    }

    @DeleteMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @PathVariable UUID accountId) {
        focalPoints.remove(new DelegationId(id), new AccountId(accountId));
    }

    record Named(
            UUID accountId,
            String name,
            Standing.Role role,
            boolean confirmed,
            String namedBy,
            @Nullable OffsetDateTime namedAt) {
        static Named of(DelegationAccountDetails one) {
            var at = one.namedAt();
            return new Named(
                    one.account().value(),
                    one.name(),
                    one.role(),
                    one.confirmed(),
                    one.namedBy(),
                    at == null ? null : at.atOffset(ZoneOffset.UTC));
        }
    }
}
