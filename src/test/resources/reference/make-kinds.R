# Reference numbers for rates, amounts, durations and ratings. Run in this folder: Rscript make-kinds.R
# Debian packages: r-base-core r-cran-lme4 r-cran-survival r-cran-metafor. Prints what it used.
suppressMessages({library(lme4); library(survival); library(metafor)})
out <- function(x, file) {
  num <- sapply(x, is.double); x[num] <- lapply(x[num], function(v) signif(v, 9))
  write.csv(x, file, row.names = FALSE, quote = FALSE)
}
said <- function(...) cat(sprintf(...), "\n", sep = "")
sellers <- function(S, R) data.frame(seller_id = sprintf("S%03d", 1:S), region = sample(paste0("R", 1:R), S, TRUE))
cross <- function(of, G) merge(of, data.frame(segment = paste0("G", 1:G)))
intercepts <- function(m) setNames(signif(as.data.frame(VarCorr(m))$sdcor, 8), as.data.frame(VarCorr(m))$grp)
describe <- function(m) paste(names(intercepts(m)), intercepts(m), collapse = ", ")

# Counts per available day: Poisson mixed model with the days as offset.
set.seed(31)
S <- 100; of <- sellers(S, 5); ur <- rnorm(5, 0, .2); ug <- rnorm(3, 0, .3); us <- rnorm(S, 0, .25)
rates <- cross(of, 3); rates$days <- sample(5:40, nrow(rates), TRUE)
i <- as.integer(sub("S", "", rates$seller_id))
eta <- -0.7 + ur[as.integer(sub("R", "", rates$region))] + ug[as.integer(sub("G", "", rates$segment))] + us[i]
rates$events <- rpois(nrow(rates), rates$days * exp(eta))
rates <- rates[order(rates$seller_id, rates$segment), ]
m <- glmer(events ~ 1 + (1 | region) + (1 | segment) + (1 | seller_id) + offset(log(days)), rates, family = poisson)
re <- ranef(m, condVar = TRUE)$seller_id
eta0 <- predict(m, re.form = ~ (1 | region) + (1 | segment))
rates$exp <- exp(eta0)  # predict() includes the offset
ag <- aggregate(cbind(days, events, exp) ~ seller_id, rates, sum)
ref <- merge(ag, data.frame(seller_id = rownames(re), effect = re[, 1], sd = sqrt(as.vector(attr(re, "postVar")))))
out(rates[, c("seller_id", "region", "segment", "days", "events")], "rates-cells.csv")
out(ref, "rates-expected.csv")
said("rates: R %s, lme4 %s, glmer(family = poisson, offset = log(days)); sd: %s", getRversion(), packageVersion("lme4"), describe(m))

# What is believed of one seller's rate: Gamma(a + x, a + E) times the expectation.
gamma <- expand.grid(shape = c(2, 15.5, 80), events = c(0, 7, 60), expected_events = c(0.4, 10, 55))
a <- gamma$shape + gamma$events; b <- gamma$shape + gamma$expected_events
gamma$mean <- a / b; gamma$low <- qgamma(.05, a, b); gamma$high <- qgamma(.95, a, b); gamma$below09 <- pgamma(.9, a, b)
out(gamma, "gamma-posterior.csv")
said("gamma-posterior: R %s, qgamma and pgamma", getRversion())

# Amounts: log-normal mixed model over single deals, handed over as sums per cell.
set.seed(32)
S <- 80; of <- sellers(S, 4); ur <- rnorm(4, 0, .2); ug <- rnorm(3, 0, .4); us <- rnorm(S, 0, .2)
n <- sample(1:9, S * 3, TRUE); deals <- cross(of, 3)[rep(1:(S * 3), n), ]
i <- as.integer(sub("S", "", deals$seller_id))
deals$log <- 11 + ur[as.integer(sub("R", "", deals$region))] + ug[as.integer(sub("G", "", deals$segment))] + us[i] + rnorm(nrow(deals), 0, .6)
m <- lmer(log ~ 1 + (1 | region) + (1 | segment) + (1 | seller_id), deals)
re <- ranef(m, condVar = TRUE)$seller_id
deals$exp <- predict(m, re.form = ~ (1 | region) + (1 | segment))
cells <- aggregate(cbind(n = 1, total = log, squares = log^2, plain = exp(log)) ~ seller_id + region + segment, deals, sum)
ag <- aggregate(exp ~ seller_id, deals, mean); names(ag)[2] <- "mean_log"
ag$median <- exp(ag$mean_log); ag$mean <- exp(ag$mean_log + sigma(m)^2 / 2)
ref <- merge(ag, data.frame(seller_id = rownames(re), effect = re[, 1], sd = sqrt(as.vector(attr(re, "postVar")))))
out(cells[order(cells$seller_id, cells$segment), ], "amounts-cells.csv")
out(ref, "amounts-expected.csv")
said("amounts: R %s, lme4 %s, lmer(log ~ ...), REML; sd: %s", getRversion(), packageVersion("lme4"), describe(m))

# Durations: log-normal, open ones right-censored; sellers as Gaussian random effects (frailty).
set.seed(33)
S <- 60; of <- sellers(S, 1); ug <- c(-.3, .1, .4); us <- rnorm(S, 0, .3)
n <- sample(2:12, S * 3, TRUE); spells <- cross(of, 3)[rep(1:(S * 3), n), ]
i <- as.integer(sub("S", "", spells$seller_id))
true <- exp(4 + ug[as.integer(sub("G", "", spells$segment))] + us[i] + rnorm(nrow(spells), 0, .5))
seen <- runif(nrow(spells), 5, 180)
spells$days <- round(pmax(pmin(true, seen), 1), 2); spells$closed <- as.integer(true <= seen)
# survreg has no random effects, so the sellers' are integrated out numerically (integrate, optim).
loglik <- function(rows, u, segment, sigma) {
  z <- (log(rows$days) - segment[as.integer(sub("G", "", rows$segment))] - u) / sigma
  sum(ifelse(rows$closed == 1, dnorm(z, log = TRUE) - log(sigma), pnorm(z, lower.tail = FALSE, log.p = TRUE)))
}
by_seller <- split(spells, spells$seller_id)
marginal <- function(rows, segment, sigma, tau) {
  top <- optimize(function(u) loglik(rows, u, segment, sigma) + dnorm(u, 0, tau, log = TRUE), c(-3, 3), maximum = TRUE)$objective
  f <- function(us) sapply(us, function(u) exp(loglik(rows, u, segment, sigma) + dnorm(u, 0, tau, log = TRUE) - top))
  top + log(integrate(f, -3, 3, rel.tol = 1e-7, subdivisions = 500)$value)
}
best <- optim(c(3.7, 4.1, 4.4, log(.5), log(.3)), function(p) -sum(sapply(by_seller, marginal, p[1:3], exp(p[4]), exp(p[5]))), control = list(reltol = 1e-9, maxit = 2000))
mode <- function(rows) optimize(function(u) loglik(rows, u, best$par[1:3], exp(best$par[4])) + dnorm(u, 0, exp(best$par[5]), log = TRUE), c(-3, 3), maximum = TRUE, tol = 1e-8)$maximum
plain <- survreg(Surv(days, closed) ~ factor(segment), spells, dist = "lognormal")
open <- survreg(Surv(days, closed) ~ factor(segment), spells[spells$closed == 1, ], dist = "lognormal")
ref <- data.frame(seller_id = names(by_seller), effect = sapply(by_seller, mode))
out(spells[order(spells$seller_id, spells$segment), c("seller_id", "segment", "days", "closed")], "durations-spells.csv")
out(ref, "durations-expected.csv")
said("durations: R %s, integrate and optim; sigma %.8g; seller sd %.8g; segments %s; %d of %d censored",
  getRversion(), exp(best$par[4]), exp(best$par[5]), paste(signif(best$par[1:3], 8), collapse = " "), sum(1 - spells$closed), nrow(spells))
said("durations without sellers: survival %s, survreg(dist = lognormal); sigma %.8g; segments %s", packageVersion("survival"), plain$scale, paste(signif(plain$coef[1] + c(0, plain$coef[2:3]), 8), collapse = " "))
said("durations of the closed alone: sigma %.8g; segments %s", open$scale, paste(signif(open$coef[1] + c(0, open$coef[2:3]), 8), collapse = " "))

# Ending in a win, in a loss or still open: Aalen-Johansen, and what is left of it at an age.
set.seed(34)
n <- 60; age <- sample(1:40, n, TRUE); how <- sample(0:2, n, TRUE, c(.3, .3, .4))
states <- survfit(Surv(age, factor(how, 0:2, c("open", "won", "lost"))) ~ 1)
at <- summary(states, times = 0:45, extend = TRUE)$pstate
chance <- data.frame(age = 0:45, won_later = (at[46, 2] - at[, 2]) / at[, 1])
chance$won_later[!is.finite(chance$won_later)] <- 0
out(data.frame(age, how), "endings.csv"); out(chance, "endings-expected.csv")
said("endings: R %s, survival %s, survfit with a factor of states", getRversion(), packageVersion("survival"))

# Ratings: means of few answers around a common mean; DerSimonian-Laird.
set.seed(35)
ratings <- data.frame(mean = NA, variance = 1.1 / sample(5:30, 25, TRUE))
ratings$mean <- rnorm(25, .1, .25) + rnorm(25, 0, sqrt(ratings$variance))
m <- rma(mean, variance, data = ratings, method = "DL"); shrunk <- blup(m)
ratings$blup <- shrunk$pred; ratings$se <- shrunk$se
out(ratings, "ratings.csv")
said("ratings: R %s, metafor %s, rma(method = DL) and blup; mean %.9g, se %.9g, tau2 %.9g", getRversion(), packageVersion("metafor"), m$beta, m$se, m$tau2)

# Observed behaviour: few scores by two kinds of observers, seen as differences from the kind's mean.
set.seed(36)
S <- 24; seen <- expand.grid(seller_id = sprintf("S%02d", 1:S), observer = c("manager", "peer"), k = 1:4)
seen <- seen[runif(nrow(seen)) < .75, c("seller_id", "observer")]
skill <- rnorm(S, 0, .5); i <- as.integer(sub("S", "", seen$seller_id))
seen$score <- pmin(pmax(round(3.3 + .4 * (seen$observer == "peer") + skill[i] + rnorm(nrow(seen), 0, .6)), 1), 5)
seen <- seen[order(seen$seller_id, seen$observer), ]
within <- lm(score ~ interaction(seller_id, observer, drop = TRUE), seen)
s2 <- (sum(resid(within)^2) + 1) / (df.residual(within) + 1)  # one prior score of variance 1
seen$usual <- ave(seen$score, seen$observer)
by <- aggregate(cbind(score, usual) ~ seller_id, seen, mean); by$n <- as.vector(table(seen$seller_id)[by$seller_id])
m <- rma(by$score - by$usual, s2 / by$n, method = "DL"); shrunk <- blup(m)
by$expected <- by$usual + as.vector(m$beta); by$estimate <- by$usual + shrunk$pred
by$low <- by$estimate - qnorm(.95) * shrunk$se; by$high <- by$estimate + qnorm(.95) * shrunk$se
out(seen[, c("seller_id", "observer", "score")], "observed.csv")
out(by[, c("seller_id", "n", "expected", "estimate", "low", "high")], "observed-expected.csv")
said("observed: R %s, lm and metafor %s, rma(method = DL) and blup; variance of a score %.9g, tau2 %.9g", getRversion(), packageVersion("metafor"), s2, m$tau2)
