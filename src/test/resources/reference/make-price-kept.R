# Reference numbers for price kept. Run in this folder: Rscript make-price-kept.R
# Debian packages: r-base-core r-cran-mass r-cran-nlme. Prints what it used.
suppressMessages({library(MASS); library(nlme)})
out <- function(x, file) {
  num <- sapply(x, is.double); x[num] <- lapply(x[num], function(v) signif(v, 9))
  write.csv(x, file, row.names = FALSE, quote = FALSE)
}
# Shares of the list price: quasi-binomial on the logit scale, sellers as random effects.
set.seed(41)
S <- 70; us <- rnorm(S, 0, .3); segment <- c(1.6, 2.1, 2.6)
n <- sample(2:10, S * 3, TRUE)
deals <- expand.grid(g = 1:3, s = 1:S)[rep(1:(S * 3), n), ]
p <- plogis(segment[deals$g] + us[deals$s]); k <- 25
deals$kept <- rbeta(nrow(deals), p * k, (1 - p) * k)
deals$seller_id <- sprintf("S%03d", deals$s); deals$segment <- paste0("G", deals$g)
m <- glmmPQL(kept ~ 0 + segment, random = ~ 1 | seller_id, family = quasibinomial, data = deals, verbose = FALSE)
re <- ranef(m)
deals$exp <- plogis(predict(m, level = 0))
cells <- aggregate(cbind(n = 1, total = kept, squares = kept^2) ~ seller_id + segment, deals, sum)
ref <- merge(aggregate(exp ~ seller_id, deals, mean), data.frame(seller_id = rownames(re), effect = re[, 1]))
out(cells[order(cells$seller_id, cells$segment), ], "price-kept-cells.csv")
out(ref, "price-kept-expected.csv")
v <- as.numeric(VarCorr(m)[, "StdDev"])
cat(sprintf("price kept: R %s, MASS %s, nlme %s, glmmPQL(kept ~ 0 + segment, random = ~ 1 | seller_id, family = quasibinomial); seller sd %.8g; dispersion %.8g; segments %s\n",
  getRversion(), packageVersion("MASS"), packageVersion("nlme"), v[1], v[2]^2, paste(signif(fixef(m), 8), collapse = " ")))
